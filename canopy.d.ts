// What the extension canopy.canopy offers to other extensions. Copy this file into yours (or import its types from
// 'canopy/extension' of the package that npm pack makes in a clone: the canopy of the npm registry is another program). Within version 1 only optional keys and new methods are added.

import type { Disposable } from 'vscode';

/** What `activate` of Canopy gives: `extensions.getExtension<CanopyExtension>('canopy.canopy')?.activate()`. */
export interface CanopyExtension {
  /** @throws Error where the installed Canopy does not offer that version. */
  api(version: 1): CanopyApi;
}

/**
 * Files are named by their uris (`uri.toString()`), items by their ids, or by their paths (`/opportunities/0`) where they have
 * none. Every question waits until the files of the workspace are known, and sees open documents as they are, unsaved too.
 */
export interface CanopyApi {
  /** The files of the workspace that are Canopy's. */
  list(input?: { readonly kind?: FileKind }): Promise<Answer<{ readonly files: readonly FileSummary[] }>>;
  /** A file with its text and its items, or one item with what is known of it and what refers to it. */
  read(
    input: { readonly file: string } | { readonly id: string; readonly file?: string },
  ): Promise<Answer<File | ItemInFile>>;
  /** What is wrong in a file, or in all, the gravest first, weighed as the user's settings say. */
  check(input?: {
    readonly file?: string;
    /** Leaves out what is less grave. */
    readonly least?: Severity;
    readonly limit?: number;
  }): Promise<Answer<Problems>>;
  /** Scorecards, or one of them, each ranked by CD3 as of today. */
  score(input?: {
    readonly file?: string;
  }): Promise<Answer<{ readonly asOf: string; readonly lists: readonly List[] }>>;
  /** What operations would change; nothing is written. */
  plan(file: string, operations: readonly Operation[]): Promise<Answer<Changes>>;
  /** Carries operations out as one edit that the user can undo, in all files that they touch, or not at all. */
  apply(file: string, operations: readonly Operation[]): Promise<Answer<Changes>>;
  /** Tells the files whose own text, or what it refers to, changed, after a moment of quiet. */
  onDidChange(listener: (files: readonly string[]) => void): Disposable;
}

/** What was asked for, or why there is none: a code that stays the same, and a sentence for the user. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly reason: string };

export type FileKind = 'tree' | 'scorecard' | 'insights' | 'journey' | 'kata' | 'roadmap';
export type Severity = 'error' | 'warning' | 'hint';

export interface FileSummary {
  readonly file: string;
  readonly kind: FileKind;
  readonly title: string | null;
  /** How many items are in it. */
  readonly items: number;
  /** False while its text can't be read as YAML: it is then shown as it last could be, and not written to. */
  readonly readable: boolean;
}

export interface Item {
  /** How operations name it. */
  readonly item: string;
  /** outcome, opportunity, solution, experiment, idea, entry, insight, stage, place, step … */
  readonly kind: string;
  readonly title: string;
  /** Counted from 1. */
  readonly line: number;
  /** The item that holds it; `/` is the file itself. */
  readonly in: string | null;
}

interface FileHead {
  readonly file: string;
  readonly fileKind: FileKind;
  readonly readable: boolean;
}

export interface File extends FileHead {
  readonly text: string;
  readonly items: readonly Item[];
}

export interface ItemInFile extends FileHead, Item {
  /** Its own lines. */
  readonly text: string;
  /** What a hover says of it, as Markdown. */
  readonly about: readonly string[];
  readonly referredToBy: readonly { readonly file: string; readonly item: string; readonly field: string }[];
}

export interface Problems {
  /** How many files were looked at. */
  readonly files: number;
  readonly problems: number;
  /** How many of them are not in the list, because of the limit. */
  readonly leftOut: number;
  readonly diagnostics: readonly Problem[];
}

/** Lines and characters count from 0. */
export interface Place {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface Problem {
  readonly file: string;
  /** Stable, in kebab-case: docs/rules tells of each. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly node: string | null;
  readonly range: Place;
  readonly fixes: readonly {
    readonly title: string;
    readonly operations: readonly Operation[];
    /** What no operation can say. */
    readonly edits?: readonly { readonly range: Place; readonly text: string }[];
  }[];
}

/** One scorecard, the highest rank first. */
export interface List {
  readonly file: string;
  readonly entries: readonly Score[];
  /** What to find out more about first, as a sentence. */
  readonly question: string;
}

/** What can't be computed is null, never 0. */
export interface Score {
  readonly file: string;
  readonly id: string | null;
  readonly opportunity: string | null;
  /** Hours a week, each person. */
  readonly weeklyImpact: number | null;
  /** In `unit` a week. */
  readonly costOfDelay: number | null;
  readonly cd3: number | null;
  readonly rice: number | null;
  readonly rank: number | null;
  readonly unit: string;
  readonly divideBy: 'effort' | 'duration';
  /** The lowest and the highest that the inputs allow. */
  readonly cd3Range: readonly [number, number] | null;
  /** The middle 80 % of the draws. */
  readonly cd3Likely: readonly [number, number] | null;
  readonly rankFirstProbability: number | null;
  readonly tiedWithNext: boolean;
  /** Why there is no score. */
  readonly withoutScore: string | null;
}

export interface Changes {
  readonly written: boolean;
  /** In the unified format of `diff -u`; no file where nothing changes. */
  readonly changes: readonly { readonly file: string; readonly diff: string }[];
  /** What `check` tells once the change is made and does not tell before, in any file; the gravest first, and at most 100. */
  readonly newProblems: readonly Problem[];
}

export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };
type Node = { readonly [key: string]: Data };

/** An edit as data; an item without an id is named by its path. */
export type Operation =
  | { readonly op: 'set'; readonly id: string; readonly field: string; readonly value: Data }
  | {
      readonly op: 'add';
      readonly parent: string | null;
      readonly kind: string;
      readonly index?: number | undefined;
      readonly node: Node;
    }
  | { readonly op: 'move'; readonly id: string; readonly parent: string | null; readonly index?: number | undefined }
  | { readonly op: 'remove'; readonly id: string }
  | { readonly op: 'convert'; readonly id: string; readonly to: 'solution'; readonly opportunity: Node }
  | { readonly op: 'rename'; readonly id: string; readonly to: string };

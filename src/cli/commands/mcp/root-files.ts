import { posix } from 'node:path';
import type { AgentFiles, Planned } from '../../../core/agents/files';
import { createService, type Service } from '../../../core/service';
import { applyEdits } from '../../../core/text/edit';
import { dateOfClock } from '../../../core/values/date';
import type { Obstacle } from '../../../core/yaml/parse';
import { refuse } from '../../../core/yaml/refusal';
import { Failure } from '../../failure';
import { decode, NotUtf8, tell } from '../../files';
import type { Io } from '../../io';
import { KnownLinks } from '../../links';
import { isInside } from '../../paths';
import { filesBelow } from '../../search';
import { writeAll } from '../../write';

/** The files of a folder and all below it, as they stand on disk whenever somebody asks. */
export class RootFiles {
  readonly service: Service;
  private readonly links = new KnownLinks();
  private turn: Promise<unknown> = Promise.resolve();

  /** @param root Absolute. */
  constructor(
    private readonly root: string,
    private readonly io: Io,
  ) {
    this.service = createService({
      today: () => dateOfClock(io.now()),
      now: () => io.now().getTime(),
      links: this.links,
    });
  }

  /**
   * Answers a question on the files as they are now. Questions wait for each other, so that no answer is of a file that is half
   * written; one whose signal is given up before its turn, or before it writes, changes nothing.
   */
  ask<T>(question: (files: AgentFiles) => Promise<T> | T, signal?: AbortSignal): Promise<T> {
    const answer = this.turn.then(async () => {
      signal?.throwIfAborted();
      await this.refresh();
      return question(this.filesFor(signal));
    });
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  private filesFor(signal: AbortSignal | undefined): AgentFiles {
    return {
      service: this.service,
      nameOf: uri => posix.relative(this.root, uri),
      diagnose: (uri, within = this.service) => within.diagnose(uri),
      write: async (_uri, _operations, plan) => {
        await this.refresh();
        signal?.throwIfAborted();
        return this.write(plan());
      },
    };
  }

  private async write(planned: Planned): Promise<Planned> {
    if (!planned.ok) return planned;
    const { index } = this.service;
    const texts = new Map(
      planned.value.map(({ uri, edits }) => [uri, applyEdits(index.get(uri)!.parsed.text, edits)] as const),
    );
    try {
      await writeAll(texts, this.io);
    } catch (error) {
      if (error instanceof Failure) return refuse('not-written', error.message);
      throw error;
    }
    for (const [uri, text] of texts) index.update(uri, text);
    return planned;
  }

  private async refresh(): Promise<void> {
    const { index } = this.service;
    const found = new Set<string>();
    const unsearched: Failure[] = [];
    for (const uri of await filesBelow(this.root, this.io, unsearched)) {
      // A link that leads out of the folder is not followed.
      const read = (await isInside(uri, this.root, this.io)) ? await this.read(uri) : undefined;
      if (read === undefined) continue;
      found.add(uri);
      index.update(uri, read.text, read.obstacle);
    }
    const last = found.size === 0 ? unsearched.pop() : undefined;
    tell(unsearched, this.io);
    if (last) throw last;
    for (const { uri } of index.all()) if (!found.has(uri)) index.remove(uri);
    await this.links.lookUp(index, this.io, this.root);
  }

  /** The text of a file, as far as it can be read, with a word on standard error where that is not all; undefined where it is nothing. */
  private async read(uri: string): Promise<{ readonly text: string; readonly obstacle?: Obstacle } | undefined> {
    try {
      return { text: decode(await this.io.read(uri), this.shown(uri)) };
    } catch (error) {
      if (error instanceof NotUtf8) {
        tell([error], this.io);
        return error;
      }
      this.io.err(`${this.shown(uri)} is left out: ${(error as Error).message}\n`);
      return undefined;
    }
  }

  private shown(uri: string): string {
    return posix.relative(this.root, uri);
  }
}

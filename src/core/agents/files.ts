import type { FileEdits } from '../operations/plan';
import type { Operation } from '../operations/schema';
import type { Result } from '../result';
import type { Diagnostic } from '../rules/rule';
import type { Service } from '../service';
import type { Refusal } from '../yaml/refusal';

export type Planned = Result<readonly FileEdits[], Refusal>;

/** The files that an agent may see: each surface brings its own. What is not among them can't be read or written. */
export interface AgentFiles {
  /** True to the files at the moment of the call. */
  readonly service: Service;
  /** How a file is called in questions and answers: its path below the root, with forward slashes. */
  nameOf(uri: string): string;
  /**
   * What is wrong with a file, weighed as the surface weighs it.
   * @param within Where the files are not as they stand: the service that knows them as they would be.
   */
  diagnose(uri: string, within?: Service): readonly Diagnostic[];
  /**
   * Writes what `plan` gives once the service is true to the text again, all of its files or none.
   * @param uri The file that the edits start from; they may reach into others.
   * @param operations Those that are planned.
   * @param plan May be asked again where a text changed meanwhile.
   */
  write(uri: string, operations: readonly Operation[], plan: () => Planned): Promise<Planned>;
}

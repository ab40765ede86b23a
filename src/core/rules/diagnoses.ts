import { atOnce, type Steps } from '../steps';
import type { Workspace } from '../workspace';
import { type DiagnoseOptions, diagnose } from './diagnose';
import { KeptFindings } from './kept-findings';
import { hasKnowledge } from './phrasing/knowledge';
import type { Diagnostic } from './rule';

/** Diagnoses each file once per state of the workspace, day and weights of the rules, whoever asks. */
export class Diagnoses {
  private readonly known = new Map<string, readonly Diagnostic[]>();
  private readonly kept = new KeptFindings();
  private state = '';
  private revision = -1;

  constructor(private readonly workspace: Workspace) {}

  /** See `diagnose`. */
  of(uri: string, options: DiagnoseOptions = {}): readonly Diagnostic[] {
    this.forgetOldState(options);
    const known = this.known.get(uri);
    if (known) return known;
    const found = atOnce(diagnose(this.workspace, uri, options, this.kept));
    this.known.set(uri, found);
    return found;
  }

  /** See `of`. Begins again when the workspace changes meanwhile, with what was found by then; ends where rules or day have become others. */
  *ahead(uri: string, options: DiagnoseOptions = {}): Steps<void> {
    this.forgetOldState(options);
    const { state } = this;
    while (!this.known.has(uri)) {
      const { revision } = this;
      const steps = diagnose(this.workspace, uri, options, this.kept);
      for (let next = steps.next(); this.revision === revision; next = steps.next()) {
        if (next.done) {
          this.known.set(uri, next.value);
          return;
        }
        yield;
        this.forgetOldState(options);
        if (this.state !== state) return;
      }
    }
  }

  private forgetOldState({ severities = {} }: DiagnoseOptions): void {
    const { index, ports } = this.workspace;
    const state = JSON.stringify([
      ports.today().text,
      ports.cadences?.(),
      ports.links?.revision,
      severities,
      hasKnowledge(),
    ]);
    if (state === this.state && index.revision === this.revision) return;
    if (state !== this.state) this.kept.clear();
    this.state = state;
    this.revision = index.revision;
    this.known.clear();
  }
}

import { boundsOf, type ChartList } from '../../src/core/charts/entries';
import type { HeatBounds } from '../../src/core/scoring/heat';
import type { RankSample } from '../../src/core/scoring/sample';
import type { ScorecardSnapshot } from '../../src/protocol/scorecard';
import { type Column, columnsOf } from './model/columns';
import { arrange, type Group } from './model/order';
import type { Sampler } from './model/sampler';
import { chartListOf, computeTable, type Row, type Table } from './model/table';
import type { State } from './state';

/** One list as it is drawn. */
export interface Sheet {
  /** How the host names it. */
  readonly list: string;
  readonly snapshot: ScorecardSnapshot;
  readonly table: Table;
  readonly samples: readonly RankSample[] | undefined;
  readonly columns: readonly Column[];
  readonly groups: readonly Group[];
  readonly charts: ChartList;
  readonly bounds: HeatBounds;
  readonly isEditable: boolean;
}

export interface Scene {
  readonly state: State;
  readonly sheets: readonly Sheet[];
  /** The row that is selected, and its list. */
  readonly selected: { readonly sheet: Sheet; readonly row: Row } | undefined;
}

/** Computes what is drawn from the state; while something is written, rows keep the order that they had. */
export class SceneMaker {
  private readonly orders = new Map<string, readonly string[]>();

  constructor(private readonly sampler: Sampler) {}

  scene(state: State): Scene {
    const sheets = [...state.lists].map(([list, snapshot]) => this.sheet(state, list, snapshot));
    const { selected } = state;
    const sheet = sheets.find(one => one.list === selected?.list);
    const row = sheet?.table.rows.find(({ entry }) => entry.key === selected?.key);
    return { state, sheets, selected: sheet && row ? { sheet, row } : undefined };
  }

  private sheet(state: State, list: string, snapshot: ScorecardSnapshot): Sheet {
    const { view } = snapshot;
    const table = computeTable(view, state.asOf ?? view.today, draftsOf(state, list));
    const samples = this.sampler.of(list, table);
    const isWriting = state.editing?.list === list || state.pending.some(one => one.list === list && one.writes);
    const frozen = isWriting ? this.orders.get(list) : undefined;
    const { sort, group, query } = state;
    const groups = arrange(table, { sort, group, query, samples, frozen });
    if (!frozen)
      this.orders.set(
        list,
        groups.flatMap(({ rows }) => rows.map(({ entry }) => entry.key)),
      );
    const charts = chartListOf(table, samples);
    const statesCost = view.entries.some(({ inputs }) => inputs.cost_of_delay !== undefined);
    return {
      list,
      snapshot,
      table,
      samples,
      columns: columnsOf(table.options, statesCost),
      groups,
      charts,
      bounds: boundsOf(charts),
      isEditable: snapshot.editable && !snapshot.broken,
    };
  }
}

/** What is typed and what is on its way, by entry. */
function draftsOf({ editing, pending }: State, list: string): Map<string, Record<string, string>> {
  const drafts = new Map<string, Record<string, string>>();
  for (const writes of [...pending.map(one => one.writes), editing]) {
    if (writes?.list === list) drafts.set(writes.key, { ...drafts.get(writes.key), ...writes.texts });
  }
  return drafts;
}

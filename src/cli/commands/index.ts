import type { Command } from '../command';
import { adr } from './adr/command';
import { announce } from './announce/command';
import { apply } from './apply/command';
import { backlog } from './backlog/command';
import { calibration } from './calibration/command';
import { check } from './check/command';
import { diff } from './diff/command';
import { importCommand } from './import/command';
import { kata } from './kata/command';
import { mcp } from './mcp/command';
import { oep } from './oep/command';
import { render } from './render/command';
import { review } from './review/command';
import { roadmap } from './roadmap/command';
import { score } from './score/command';

/** Every command, in the order in which `--help` tells of them. The only list of them. */
export const commands: readonly Command[] = [
  check,
  score,
  apply,
  diff,
  render,
  roadmap,
  review,
  kata,
  adr,
  oep,
  announce,
  calibration,
  importCommand,
  backlog,
  mcp,
];

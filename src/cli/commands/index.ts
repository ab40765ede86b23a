import type { Command } from '../command';
import { apply } from './apply/command';
import { check } from './check/command';
import { score } from './score/command';

/** Every command, in the order in which `--help` tells of them. The only list of them. */
export const commands: readonly Command[] = [check, score, apply];

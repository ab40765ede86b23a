import * as l10n from '@vscode/l10n';
import { formatNumber } from '../values/number';
import type { KataView } from '../views/kata-view';
import { type Chart, type ChartSize, circle, label, line, path, type Shape } from './chart';
import { type Course, type CoursePoint, courseOf, courseSentence } from './kata-course';
import { axis, type Scale } from './scale';

const [LEFT, RIGHT, TOP, BOTTOM] = [44, 96, 34, 28];
/** About so many lines stand behind the course. */
const TICKS = 5;
/** Half the height of the mark of an expectation. */
const MARK = 4.5;
/** About the width of a letter of the legend. */
const LETTER = 5.6;

interface Plot {
  readonly x: (at: number) => number;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  /** Where the words below the picture stand. */
  readonly foot: number;
}

/** A kata as a picture: the target as a line, the actuals as the course toward it, and beside each what was expected before. */
export function kataChart(view: KataView, size: ChartSize = { width: 720, height: 236 }): Chart {
  const course = courseOf(view);
  const plot = plotOf(course, size);
  return {
    name: 'kata',
    title: view.metric || view.title,
    description: courseSentence(view, course),
    ...size,
    shapes: [
      ...frame(plot),
      ...target(course, plot),
      ...expected(course, plot),
      ...actuals(course, plot),
      ...feet(view, course, plot),
      ...legend(size),
    ],
    table: tableOf(view),
  };
}

function plotOf(
  { start, actual, expected: before, target: goal, from, until }: Course,
  { width, height }: ChartSize,
): Plot {
  const values = [start, goal, ...actual.values(), ...before.values()].flatMap(point => (point ? [point.value] : []));
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const bottom = height - BOTTOM;
  const zero = lowest < 0 ? bottom - ((bottom - TOP) * -lowest) / (highest - lowest) : bottom;
  const right = width - RIGHT;
  return {
    x: at => LEFT + ((right - LEFT) * (at - from)) / (until - from),
    y: highest > 0 || lowest === 0 ? axis(highest, zero, TOP, TICKS) : downward(lowest, bottom),
    left: LEFT,
    right,
    foot: height - 8,
  };
}

/** The axis of a kata all of whose values are below zero. */
function downward(lowest: number, bottom: number): Scale {
  const down = axis(-lowest, TOP, bottom);
  return Object.assign((value: number) => down(-value), { top: 0, ticks: down.ticks.map(tick => -tick) });
}

function frame({ y, left, right }: Plot): Shape[] {
  return y.ticks.flatMap(tick => [
    line('grid', left, y(tick), right, y(tick)),
    label('quiet', left - 8, y(tick) + 4, formatNumber(tick), 'end'),
  ]);
}

function target({ target: goal }: Course, { y, left, right }: Plot): Shape[] {
  if (!goal) return [];
  const at = y(goal.value);
  return [
    line('goal', left, at, right, at, { 'stroke-width': 1.5 }),
    label('strong', right + 8, at + 4, l10n.t('Target {0}', goal.text)),
  ];
}

function actuals({ start, actual }: Course, { x, y }: Plot): Shape[] {
  const points = [...(start ? [start] : []), ...actual.values()];
  const at = points.map((point): [number, number] => [x(point.at), y(point.value)]);
  return [
    ...(points.length > 1 ? [path('course', at)] : []),
    ...at.map(([cx, cy]) => circle('mark', cx, cy, 4)),
    ...at.slice(-1).map(([cx, cy]) => circle('accent', cx, cy, 6.5)),
    ...at.map(([cx, cy], index) => label('strong', cx + 8, cy - 9, points[index]!.text)),
  ];
}

/** What was expected; from the last actual a dashed line leads to what is expected of the step that is open. */
function expected({ start, actual, expected: before }: Course, { x, y }: Plot): Shape[] {
  const [last] = [...before.keys()].slice(-1);
  const next = last === undefined || actual.has(last) ? undefined : before.get(last);
  const now: CoursePoint | undefined = [...actual.values()].at(-1) ?? start;
  const lead =
    next && now
      ? [line('line', x(now.at), y(now.value), x(next.at), y(next.value), { 'stroke-dasharray': '3 3' })]
      : [];
  return [...lead, ...[...before.values()].map(point => diamond(x(point.at), y(point.value)))];
}

function diamond(x: number, y: number): Shape {
  return path('line', [
    [x, y - MARK],
    [x + MARK, y],
    [x, y + MARK],
    [x - MARK, y],
    [x, y - MARK],
  ]);
}

/** What stands below each place, as far as there is room: the start and the target always do. */
function feet({ target: { by }, start: { on } }: KataView, course: Course, { x, right, left, foot }: Plot): Shape[] {
  const numbers = new Map([...course.expected, ...course.actual]);
  let free = left + 70;
  const until = by === '' ? right : right - 44;
  const steps = [...numbers]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, point]) => {
      const text = l10n.t('step {0}', number);
      const at = x(point.at);
      if (at - 20 < free || at + 20 > until) return [];
      free = at + 24;
      return [label('quiet', at, foot, text, 'middle')];
    });
  return [
    label('quiet', left, foot, on || l10n.t('start')),
    ...steps,
    ...(by === '' ? [] : [label('quiet', right, foot, by, 'middle')]),
  ];
}

function legend({ width }: ChartSize): Shape[] {
  const [actual, expected] = [l10n.t('actual'), l10n.t('expected before the step')];
  const second = width - RIGHT - 10 - Math.round(LETTER * expected.length);
  const first = second - 34 - Math.round(LETTER * actual.length);
  return [
    circle('mark', first, 12, 4),
    label('quiet', first + 9, 16, actual),
    diamond(second, 12),
    label('quiet', second + 10, 16, expected),
  ];
}

function tableOf({ start, target: goal, steps }: KataView): Chart['table'] {
  return {
    head: [l10n.t('Step'), l10n.t('Date'), l10n.t('Expected'), l10n.t('Actual')],
    rows: [
      [l10n.t('Start'), start.on || '—', '—', start.value || '—'],
      ...steps.map(({ on, expected: before, actual }, index) => [
        String(index + 1),
        on || '—',
        before || '—',
        actual || '—',
      ]),
      [l10n.t('Target'), goal.by || '—', goal.value || '—', '—'],
    ],
  };
}

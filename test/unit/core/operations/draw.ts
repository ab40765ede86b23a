/**
 * Choices from a list of numbers from 0 to 255. Once the list is used up every choice is the first one, so that a shorter list
 * makes a smaller case: what lets fast-check shrink whatever is made of it.
 */
export class Draw {
  private position = 0;

  constructor(private readonly choices: readonly number[]) {}

  below(count: number): number {
    return (this.choices[this.position++] ?? 0) % count;
  }

  /** False when the choices are used up. */
  chance(percent: number): boolean {
    return (this.choices[this.position++] ?? 0) * 100 >= 256 * (100 - percent);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  shuffle<T>(list: readonly T[]): T[] {
    const rest = [...list];
    return list.map(() => rest.splice(this.below(rest.length), 1)[0]!);
  }
}

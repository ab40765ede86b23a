/** Where a cell stands among all that are shown. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** So many rows Page Up and Page Down go. */
const PAGE = 8;

/** Where a key leads, within the table; undefined for other keys. */
export function step(key: string, { row, column }: Position, last: Position, far: boolean): Position | undefined {
  const within = (to: Position): Position => ({
    row: Math.max(0, Math.min(last.row, to.row)),
    column: Math.max(0, Math.min(last.column, to.column)),
  });
  switch (key) {
    case 'ArrowDown':
      return within({ row: far ? last.row : row + 1, column });
    case 'ArrowUp':
      return within({ row: far ? 0 : row - 1, column });
    case 'ArrowRight':
      return within({ row, column: far ? last.column : column + 1 });
    case 'ArrowLeft':
      return within({ row, column: far ? 0 : column - 1 });
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? last.row : row, column: last.column };
    case 'PageDown':
      return within({ row: row + PAGE, column });
    case 'PageUp':
      return within({ row: row - PAGE, column });
    default:
      return undefined;
  }
}

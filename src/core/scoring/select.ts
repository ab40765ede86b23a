/**
 * The value that would stand at index `n` if the values were sorted, in linear time (Hoare's selection). The values are
 * reordered.
 */
export function nthSmallest(values: Float64Array, n: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >>> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) {
        left++;
      }
      while (values[right]! > pivot) {
        right--;
      }
      if (left <= right) {
        const swapped = values[left]!;
        values[left++] = values[right]!;
        values[right--] = swapped;
      }
    }
    if (n <= right) {
      high = right;
    } else if (n >= left) {
      low = left;
    } else {
      break;
    }
  }
  return values[n]!;
}

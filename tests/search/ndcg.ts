/**
 * Returns nDCG@10 (Järvelin and Kekäläinen 2002) of ranked names: 0 to 1, 1 when the graded answers come first, best first.
 * The gain of a grade g is 2^g - 1. `grades` must hold at least one answer.
 */
export function ndcgAt10(ranked: readonly string[], grades: Readonly<Record<string, number>>): number {
  const ideal = Object.values(grades).sort((a, b) => b - a)
  return dcg(ranked.map((name) => grades[name] ?? 0)) / dcg(ideal)
}

function dcg(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0)
}

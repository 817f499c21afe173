// Scores findings against labels: a finding meets a label of its category when the two share a character, or one of them has no span.

function spots(text, span) {
  const found = [];
  for (let at = text.indexOf(span); at >= 0; at = text.indexOf(span, at + 1)) found.push([at, at + span.length]);
  return found;
}

function meets(text, finding, label) {
  if (finding.category !== label.category) return false;
  if (finding.span === '' || label.span === '') return true;
  return spots(text, finding.span).some(([a, b]) => spots(text, label.span).some(([c, d]) => a < d && c < b));
}

const rates = ({ tp, fp, fn }) => ({
  precision: tp + fp > 0 ? tp / (tp + fp) : null,
  recall: tp + fn > 0 ? tp / (tp + fn) : null,
  f1: tp + fp + fn > 0 ? (2 * tp) / (2 * tp + fp + fn) : null,
});

/** Counts for each category, micro and macro averages, and the clean messages with a false alarm. */
export function scoreRows(rows, findings, only) {
  const wanted = (category) => only.length === 0 || only.some((one) => category === one || category.startsWith(`${one}.`));
  const own = new Map(rows.map((row) => [row.id, []]));
  for (const finding of findings) {
    const list = own.get(finding.id);
    if (list === undefined || !wanted(finding.category)) continue;
    if (!list.some((one) => one.category === finding.category && one.span === finding.span)) list.push(finding);
  }
  const cells = new Map();
  const cell = (category) => cells.get(category) ?? cells.set(category, { tp: 0, fp: 0, fn: 0 }).get(category);
  const messages = rows.map((row) => {
    const labels = row.labels.filter((label) => wanted(label.category));
    const found = own.get(row.id);
    const missed = labels.filter((label) => !found.some((one) => meets(row.text, one, label)));
    for (const label of labels) cell(label.category)[missed.includes(label) ? 'fn' : 'tp'] += 1;
    const alarms = found.filter(
      (one) => !labels.some((label) => meets(row.text, one, label)) && !(row.tolerate ?? []).includes(one.category),
    );
    for (const one of alarms) cell(one.category).fp += 1;
    return { row, missed, alarms };
  });
  const categories = [...cells]
    .map(([category, counts]) => ({ category, ...counts, ...rates(counts) }))
    .sort((a, b) => (a.category < b.category ? -1 : 1));
  const sum = (key) => categories.reduce((total, one) => total + one[key], 0);
  const micro = { tp: sum('tp'), fp: sum('fp'), fn: sum('fn') };
  const labelled = categories.filter((one) => one.tp + one.fn > 0);
  const clean = messages.filter(({ row }) => row.clean);
  const alarmed = clean.filter(({ alarms }) => alarms.length > 0);
  return {
    categories,
    micro: { ...micro, ...rates(micro) },
    macroF1: labelled.reduce((total, one) => total + (one.f1 ?? 0), 0) / Math.max(1, labelled.length),
    clean: clean.length,
    alarmed: alarmed.length,
    messages,
  };
}

const percent = (value) => (value === null ? '–' : (100 * value).toFixed(1));

/** Prints a table, the averages, and on request the worst misses and false alarms. */
export function printScore(name, score, show, withRows) {
  console.log(`\n${name}`);
  for (const one of score.categories) {
    console.log(
      `  ${one.category.padEnd(32)} tp ${String(one.tp).padStart(3)}  fp ${String(one.fp).padStart(3)}  fn ${String(one.fn).padStart(3)}  precision ${percent(one.precision).padStart(5)}  recall ${percent(one.recall).padStart(5)}  f1 ${percent(one.f1).padStart(5)}`,
    );
  }
  const { micro } = score;
  console.log(
    `  micro  precision ${percent(micro.precision)}  recall ${percent(micro.recall)}  f1 ${percent(micro.f1)}   macro f1 ${percent(score.macroF1)}`,
  );
  console.log(
    `  clean messages with a false alarm  ${score.alarmed} of ${score.clean}  (${percent(score.alarmed / Math.max(1, score.clean))} %)`,
  );
  if (show === 0 || withRows) return;
  for (const [title, key] of [
    ['missed', 'missed'],
    ['false alarms', 'alarms'],
  ]) {
    const rows = score.messages.filter((one) => one[key].length > 0).slice(0, show);
    console.log(`\n  ${title}`);
    for (const { row, [key]: marks } of rows) {
      console.log(`  ${row.id} [${row.purpose}${row.locale === undefined ? '' : `, ${row.locale}`}] ${row.text}`);
      for (const mark of marks)
        console.log(`      ${mark.category}: ${JSON.stringify(mark.span)}${mark.why === undefined ? '' : ` – ${mark.why}`}`);
    }
  }
}

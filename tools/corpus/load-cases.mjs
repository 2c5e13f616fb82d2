// Found and derived files as one list: { name, path, expected, acceptableReasons, doubtful, truth }.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INK_MODELS = ['cmyk', 'ycck'];

/** What is true of a found file, in the words of `FileFacts`; only for those that are to be accepted. */
function truthOf(row) {
  const truth = {
    widthPx: row.width,
    heightPx: row.height,
    orientation: row.orientation,
    animated: row.animated,
    cmyk: INK_MODELS.includes(row.colorSpace),
    gps: row.gps,
    sha256: row.sha256,
  };
  return row.densityDisputed ? truth : { ...truth, densityDpi: row.density };
}

function loadFound(folder) {
  const rows = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return rows.map((row) => ({
    name: row.file,
    path: join(folder, 'images', row.file),
    expected: row.expected,
    acceptableReasons: row.acceptableReasons ?? [],
    isDoubtful: row.doubtful === true,
    truth: row.expected === 'accept' ? truthOf(row) : {},
  }));
}

function loadDerived(folder) {
  const script = join(folder, 'derive.mjs');
  if (!existsSync(script)) return [];
  const out = mkdtempSync(join(tmpdir(), 'corpus-derived-'));
  // Hundreds of megabytes: gone when the command is.
  process.on('exit', () => rmSync(out, { recursive: true, force: true }));
  const run = spawnSync(process.execPath, [script, out], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`derive.mjs failed:\n${run.stderr}`);
  return JSON.parse(readFileSync(join(out, 'cases.json'), 'utf8')).map((row) => ({
    name: `derived/${row.file}`,
    path: join(out, row.file),
    // 20 MB are 20,000,000 bytes here, not 20 MiB.
    expected: row.expected === 'accept-if-MiB' ? 'reject:too-large' : row.expected,
    acceptableReasons: row.acceptableReasons ?? [],
    isDoubtful: row.doubtful === true,
    truth: row.density === undefined ? {} : { densityDpi: row.density },
  }));
}

/** @returns {readonly object[]} Every case of the corpus in `folder`. */
export function loadCases(folder) {
  return [...loadFound(folder), ...loadDerived(folder)];
}

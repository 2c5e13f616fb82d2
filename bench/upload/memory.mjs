// Anonymous and shared memory of a process and all its children, in MiB, from /proc; 0 where there is none.
import { readdirSync, readFileSync } from 'node:fs';

function readStatus(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const number = (key) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return { parent: number('PPid'), kib: number('RssAnon') + number('RssShmem') };
  } catch {
    return { parent: 0, kib: 0 };
  }
}

/** @returns {number} MiB. */
export function readMemory(rootPid) {
  let pids = [];
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return 0;
  }
  const statuses = new Map(pids.map((pid) => [Number(pid), readStatus(pid)]));
  const isOurs = (pid) => pid === rootPid || (statuses.has(pid) && isOurs(statuses.get(pid).parent));
  let kib = 0;
  for (const [pid, status] of statuses) if (isOurs(pid)) kib += status.kib;
  return kib / 1024;
}

/** Samples while something runs. @returns {() => number} Ends it and gives the peak above the start, in MiB. */
export function watchMemory(rootPid, everyMs = 20) {
  const start = readMemory(rootPid);
  let peak = start;
  const timer = setInterval(() => (peak = Math.max(peak, readMemory(rootPid))), everyMs);
  return () => {
    clearInterval(timer);
    return Math.max(peak, readMemory(rootPid)) - start;
  };
}

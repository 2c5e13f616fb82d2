// Runs in a browser: inspects, finishes and decodes every case and sends back what came of it.
import { DEFAULT_FILE_LIMITS } from '../../src/values/file-facts.ts';
import { createInspector } from '../../src/files/inspector.ts';

/** Small enough to be quick, large enough that width and height cannot be mistaken. */
const PREVIEW_SIDE_PX = 256;

const { signal } = new AbortController();
const inspector = createInspector();

/** `decodeMiss` says what is wrong with the decoded picture's size, or that it did not decode. */
async function answerFor(file) {
  const structure = await inspector.inspect(file, DEFAULT_FILE_LIMITS, { signal });
  const facts = await inspector.finish(file, structure, { signal });
  if (facts.verdict === 'reject') return { facts, decodeMiss: null };
  try {
    const picture = await inspector.decode(file, facts, PREVIEW_SIDE_PX, { signal });
    const scale = Math.min(1, PREVIEW_SIDE_PX / Math.max(facts.widthPx, facts.heightPx));
    const wanted = [facts.widthPx, facts.heightPx].map((sidePx) => Math.max(1, Math.round(sidePx * scale)));
    const actual = [picture.width, picture.height];
    picture.close();
    const isRight = actual.join() === wanted.join();
    return { facts, decodeMiss: isRight ? null : `decoded ${actual.join(' × ')}, not ${wanted.join(' × ')}` };
  } catch (error) {
    return { facts, decodeMiss: `not decoded: ${String(error)}` };
  }
}

describe('corpus', () => {
  it('is inspected', async () => {
    const count = await (await fetch('/corpus/list')).json();
    const answers = [];
    for (let index = 0; index < count; index++) {
      const response = await fetch(`/corpus/file/${String(index)}`);
      answers.push(await answerFor(await response.blob()));
    }
    inspector.close();
    await fetch('/corpus/facts', { method: 'POST', body: JSON.stringify(answers) });
  });
});

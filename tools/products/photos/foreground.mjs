/** Runs in the page: paints the near shore over the rendered lake with a 2-D canvas. Lengths are shares of the height. */

/** A repeatable random number from 0 to 1. */
function randomSource(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A spruce: whorls of drooping twigs with needles, ragged as real ones are. */
function paintSpruce(context, random, x, base, height, colour) {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.fillRect(x - height * 0.006, base - height * 0.97, height * 0.012, height);
  const whorls = Math.round(64 + random() * 14);
  for (let i = 0; i < whorls; i++) {
    const t = i / whorls;
    const y = base - height * (0.985 - 0.93 * t);
    for (const side of [-1, 1]) {
      const reach = height * (0.01 + 0.155 * t ** 0.8) * (0.5 + 0.65 * random());
      const droop = reach * (0.1 + 0.45 * random());
      const twigs = 4 + Math.round(reach / height / 0.012);
      for (let k = 0; k < twigs; k++) {
        const s = (k + random()) / twigs;
        const [px, py] = [x + side * reach * s, y + droop * s * s];
        const needle = height * (0.008 + 0.018 * random()) * (1.15 - 0.6 * s);
        context.lineWidth = height * 0.0022 + height * 0.0055 * (1 - s);
        context.beginPath();
        context.moveTo(px - side * needle * 0.7, py - needle * 0.25);
        context.lineTo(px + side * needle, py + needle * (0.25 + 0.6 * random()));
        context.stroke();
        context.lineWidth = height * 0.0018;
        context.beginPath();
        context.moveTo(px, py);
        context.lineTo(px + side * needle * 0.2 * random(), py + needle * (0.9 + random()));
        context.stroke();
      }
      context.lineWidth = height * 0.004;
      context.beginPath();
      context.moveTo(x, y);
      context.quadraticCurveTo(x + side * reach * 0.5, y + droop * 0.1, x + side * reach, y + droop);
      context.stroke();
    }
  }
}

function paintShore(context, random, width, height) {
  const edge = (x) =>
    height *
    (0.915 +
      0.022 * Math.sin((x / width) * 5 + 0.6) +
      0.01 * Math.sin((x / width) * 17) -
      0.045 * Math.max(0, 0.3 - x / width) * 3);
  context.beginPath();
  context.moveTo(0, height);
  for (let x = 0; x <= width; x += 3) context.lineTo(x, edge(x) + (random() - 0.5) * height * 0.0016);
  context.lineTo(width, height);
  const ground = context.createLinearGradient(0, height * 0.88, 0, height);
  ground.addColorStop(0, '#1a2029');
  ground.addColorStop(1, '#0b0e13');
  context.fillStyle = ground;
  context.fill();
  // Grass and reeds, some with the low sun on them.
  for (let i = 0; i < 5200; i++) {
    const x = random() * width;
    const depth = random();
    const y = edge(x) + depth * depth * (height - edge(x)) + height * 0.003;
    const blade = height * (0.006 + 0.018 * random()) * (0.6 + depth);
    const warm = random() < 0.18 * Math.exp(-Math.abs(x / width - 0.66) * 3);
    context.strokeStyle = warm
      ? `rgba(214,150,96,${0.35 + 0.4 * random()})`
      : `rgba(${14 + random() * 26},${19 + random() * 26},${25 + random() * 20},.95)`;
    context.lineWidth = height * (0.0003 + 0.0005 * random());
    context.beginPath();
    context.moveTo(x, y);
    context.quadraticCurveTo(
      x + (random() - 0.5) * blade * 0.4,
      y - blade * 0.6,
      x + (random() - 0.4) * blade * 0.9,
      y - blade,
    );
    context.stroke();
  }
  return edge;
}

function paintJetty(context, random, width, height) {
  const [y, left, right] = [height * 0.866, width * 0.3, width * 0.7];
  // Its reflection: broken lines that spread and fade towards the viewer.
  for (let i = 0; i < 240; i++) {
    const t = random();
    const length = (right - left) * (0.03 + 0.1 * random());
    context.fillStyle = `rgba(14,18,26,${0.5 * (1 - t) ** 1.5})`;
    context.fillRect(
      left + random() * (right - left - length),
      y + height * (0.008 + 0.04 * t),
      length,
      height * 0.0007,
    );
  }
  for (let i = 0; i <= 7; i++) {
    const x = left + ((right - left) * i) / 7;
    context.fillStyle = '#0e1218';
    context.fillRect(x - width * 0.004, y - height * 0.004, width * 0.008, height * 0.052);
    context.fillStyle = 'rgba(236,170,112,.55)';
    context.fillRect(x + width * 0.0026, y, width * 0.0012, height * 0.046);
  }
  context.fillStyle = '#141920';
  context.fillRect(left - width * 0.012, y - height * 0.004, right - left + width * 0.024, height * 0.011);
  for (let x = left - width * 0.012; x < right + width * 0.012; x += width * 0.0085) {
    context.fillStyle = `rgba(255,196,140,${0.25 + random() * 0.4})`;
    context.fillRect(x, y - height * 0.0043, width * 0.0072, height * 0.0012);
    context.fillStyle = 'rgba(0,0,0,.6)';
    context.fillRect(x + width * 0.0073, y - height * 0.004, width * 0.0008, height * 0.01);
  }
  return y - height * 0.004;
}

/** Two people sitting close, seen from behind, feet over the water; u is the height of a seated body. */
function paintPair(context, x, y, u) {
  const body = (offset, size, lean, hair) => {
    context.save();
    context.translate(x + offset * u, y);
    context.scale(size * u, size * u);
    context.rotate(lean);
    context.beginPath();
    context.moveTo(-0.27, 0.02);
    context.bezierCurveTo(-0.33, -0.1, -0.25, -0.3, -0.25, -0.45);
    context.bezierCurveTo(-0.25, -0.62, -0.16, -0.66, -0.065, -0.69);
    context.lineTo(-0.055, -0.75);
    context.bezierCurveTo(-0.14, -0.79, -0.15, -1.0, 0, -1.02);
    context.bezierCurveTo(0.15, -1.0, 0.14, -0.79, 0.055, -0.75);
    context.lineTo(0.065, -0.69);
    context.bezierCurveTo(0.16, -0.66, 0.25, -0.62, 0.25, -0.45);
    context.bezierCurveTo(0.25, -0.3, 0.33, -0.1, 0.27, 0.02);
    context.closePath();
    context.fillStyle = '#10141b';
    context.fill();
    hair();
    // The sun's rim: brightest where the edge faces it, lost in the folds.
    context.lineWidth = 0.011;
    const rim = context.createLinearGradient(0, -1.02, 0, 0);
    for (const [at, alpha] of [
      [0, 0.85],
      [0.22, 0.5],
      [0.3, 0.15],
      [0.4, 0.8],
      [0.62, 0.35],
      [0.75, 0.55],
      [1, 0],
    ]) {
      rim.addColorStop(at, `rgba(255,190,130,${alpha})`);
    }
    context.strokeStyle = rim;
    context.beginPath();
    context.moveTo(0.055, -0.75);
    context.bezierCurveTo(0.14, -0.79, 0.15, -1.0, 0.02, -1.02);
    context.moveTo(0.08, -0.685);
    context.bezierCurveTo(0.17, -0.655, 0.25, -0.62, 0.25, -0.45);
    context.bezierCurveTo(0.25, -0.3, 0.31, -0.1, 0.27, 0.0);
    context.stroke();
    context.restore();
  };
  const hood = () => {
    context.beginPath();
    context.ellipse(0, -0.7, 0.17, 0.075, 0, 0, Math.PI * 2);
    context.fill();
  };
  const plait = () => {
    context.beginPath();
    context.ellipse(0, -0.9, 0.142, 0.135, 0, 0, Math.PI * 2);
    context.fill();
    for (let i = 0; i < 9; i++) {
      context.beginPath();
      context.ellipse(
        -0.05 - 0.012 * i + 0.012 * (i % 2),
        -0.79 + 0.045 * i,
        0.05 - 0.003 * i,
        0.034,
        i % 2 ? 0.5 : -0.5,
        0,
        Math.PI * 2,
      );
      context.fill();
    }
  };
  body(-0.25, 1.06, 0.05, hood);
  body(0.26, 0.95, -0.09, plait);
}

function paintBirds(context, random, width, height) {
  context.lineCap = 'round';
  for (let i = 0; i < 11; i++) {
    const [x, y] = [
      width * (0.15 + 0.024 * i + 0.02 * random()),
      height * (0.205 - 0.008 * Math.abs(i - 4) + 0.008 * random()),
    ];
    const span = height * (0.006 + 0.003 * random());
    const lift = span * (0.2 + 0.5 * random());
    context.strokeStyle = 'rgba(38,44,66,.9)';
    context.lineWidth = height * 0.0008;
    context.beginPath();
    context.moveTo(x - span, y - lift);
    context.quadraticCurveTo(x - span * 0.4, y - lift * 0.9, x, y);
    context.quadraticCurveTo(x + span * 0.4, y - lift * 1.1, x + span, y - lift * 0.7);
    context.stroke();
  }
}

/** Film grain: finer in the lights, with a little colour. */
function addGrain(context, random, width, height) {
  const rows = 100;
  for (let top = 0; top < height; top += rows) {
    const image = context.getImageData(0, top, width, Math.min(rows, height - top));
    const { data } = image;
    for (let i = 0; i < data.length; i += 4) {
      const light = (data[i] + data[i + 1] + data[i + 2]) / 765;
      const strength = 11 * (0.35 + 0.65 * (1 - light));
      const grey = (random() + random() - 1) * strength;
      for (let c = 0; c < 3; c++) data[i + c] += grey + (random() - 0.5) * strength * 0.35;
    }
    context.putImageData(image, 0, top);
  }
}

/** Paints everything that is near, on top of what the context already shows. */
export function paintForeground(context, width, height) {
  const random = randomSource(20260614);
  paintBirds(context, random, width, height);
  paintPair(context, width * 0.475, paintJetty(context, random, width, height), height * 0.066);
  const edge = paintShore(context, random, width, height);
  const trees = [
    [0.035, 0.5],
    [0.105, 0.34],
    [0.165, 0.24],
    [-0.02, 0.42],
    [0.925, 0.3],
    [0.985, 0.44],
    [0.865, 0.19],
    [0.22, 0.15],
  ];
  for (const [x, size] of trees) {
    const shade = Math.round(12 + 10 * random());
    paintSpruce(
      context,
      random,
      x * width,
      edge(x * width) + height * 0.012,
      size * height,
      `rgb(${shade - 2},${shade + 5},${shade + 11})`,
    );
  }
  addGrain(context, random, width, height);
}

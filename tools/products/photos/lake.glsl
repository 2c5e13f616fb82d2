#version 300 es
precision highp float;
// A mountain lake shortly after sunrise. uv: x to the right from 0 to the picture's width over its height, y down to 1.
uniform vec2 uSize;
uniform vec2 uOrigin;
out vec4 oColour;

const float HORIZON = 0.615;
const vec2 SUN = vec2(0.585, 0.40);

float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

float noise(vec2 p) {
  vec2 c = floor(p), f = p - c;
  f = f * f * f * (f * (f * 6.0 - 15.0) + 10.0);
  return mix(mix(hash(c), hash(c + vec2(1, 0)), f.x), mix(hash(c + vec2(0, 1)), hash(c + vec2(1, 1)), f.x), f.y);
}

float fbm(vec2 p, int octaves) {
  float sum = 0.0, weight = 0.5;
  for (int i = 0; i < octaves; i++) {
    sum += weight * noise(p);
    p = mat2(1.6, 1.2, -1.2, 1.6) * p + 17.3;
    weight *= 0.5;
  }
  return sum;
}

float ridged(vec2 p, int octaves) {
  float sum = 0.0, weight = 0.5;
  for (int i = 0; i < octaves; i++) {
    float n = 1.0 - abs(noise(p) * 2.0 - 1.0);
    sum += weight * n * n;
    p = mat2(1.6, 1.2, -1.2, 1.6) * p + 31.7;
    weight *= 0.5;
  }
  return sum;
}

vec3 sky(vec2 p) {
  float y = p.y / HORIZON;
  vec3 colour = mix(vec3(0.17, 0.29, 0.50), vec3(0.42, 0.53, 0.70), smoothstep(0.0, 0.45, y));
  colour = mix(colour, vec3(0.93, 0.70, 0.56), smoothstep(0.32, 0.72, y));
  colour = mix(colour, vec3(1.0, 0.80, 0.56), smoothstep(0.62, 0.98, y));
  float d = distance(p, SUN);
  colour += vec3(1.0, 0.62, 0.30) * 0.50 * exp(-d * 7.0) + vec3(1.0, 0.85, 0.6) * 0.8 * exp(-d * 24.0);
  // High, wind-drawn clouds, lit from below.
  vec2 q = vec2(p.x * 2.2 + p.y * 0.7, p.y * 9.0);
  float drift = fbm(q * 0.8 + 3.0, 4);
  float cloud = smoothstep(0.50, 0.80, fbm(q * vec2(1.0, 1.3) + drift * 1.7, 7));
  float thin = smoothstep(0.45, 0.9, fbm(q * vec2(2.6, 3.4) + drift * 3.0 + 40.0, 6)) * 0.45;
  float high = smoothstep(0.02, 0.16, p.y) * smoothstep(0.47, 0.24, p.y);
  vec3 lit = mix(vec3(0.74, 0.71, 0.80), vec3(1.0, 0.73, 0.58), smoothstep(0.1, 0.42, p.y + 0.1 * exp(-d * 5.0)));
  colour = mix(colour, lit, (cloud * 0.75 + thin) * high);
  return mix(colour, vec3(3.2, 3.0, 2.6), smoothstep(0.0365, 0.0345, d));
}

/** Top edge of a range at x. */
float crest(float x, int range) {
  if (range == 0) return 0.475 - 0.20 * pow(fbm(vec2(x * 3.1 + 4.6, 1.5), 8), 1.25) - 0.055 * ridged(vec2(x * 7.0, 3.0), 6);
  if (range == 1) return 0.555 - 0.21 * pow(fbm(vec2(x * 3.6 + 11.2, 7.5), 8), 1.2) - 0.035 * ridged(vec2(x * 9.0 + 3.0, 8.0), 6);
  if (range == 2) return 0.600 - 0.150 * fbm(vec2(x * 4.4 + 20.0, 12.5), 8) - 0.012 * ridged(vec2(x * 30.0, 4.0), 4);
  float trees = 0.0065 * abs(noise(vec2(x * 420.0, 2.0)) * 2.0 - 1.0) * (0.35 + noise(vec2(x * 60.0, 9.0)));
  float far = range == 3 ? 0.612 - 0.075 * fbm(vec2(x * 5.0 + 31.0, 22.5), 6) : 0.632 - 0.095 * smoothstep(0.46, 0.0, x) * (0.6 + 0.6 * fbm(vec2(x * 7.0, 40.0), 5));
  return far - trees - 0.004 * noise(vec2(x * 900.0, 5.0));
}

vec3 land(vec2 p, bool fine) {
  vec3 colour = sky(p);
  vec3 haze = mix(vec3(0.95, 0.72, 0.58), vec3(1.0, 0.80, 0.60), exp(-abs(p.x - SUN.x) * 3.0));
  for (int range = 0; range < 5; range++) {
    float top = crest(p.x, range);
    if (p.y < top) continue;
    float below = p.y - top, near = float(range) / 4.0;
    vec3 rock = mix(vec3(0.50, 0.49, 0.62), vec3(0.055, 0.085, 0.105), pow(near, 0.75));
    if (range < 3) {
      // Gullies run down from the crest; the flanks that face the light are warm, the others blue; high ones carry snow.
      float scale = range == 0 ? 13.0 : range == 1 ? 17.0 : 26.0;
      float bend = (fbm(vec2(p.x * scale * 0.35, float(range) * 5.0), 4) - 0.5) * 2.4;
      vec2 g = vec2(p.x * scale + bend * below * scale * 0.55, below * scale * 0.42 + float(range) * 9.0);
      g += (vec2(fbm(p * scale * 2.2, 4), fbm(p * scale * 2.2 + 70.0, 4)) - 0.5) * 0.30;
      float e = 0.05;
      float broad = ridged(g + vec2(e, 0), 4) - ridged(g - vec2(e, 0), 4);
      vec2 rough = vec2(p.x, p.y * 0.8) * scale * 6.0;
      float crag = fbm(rough + vec2(0.09, 0), fine ? 7 : 3) - fbm(rough - vec2(0.09, 0), fine ? 7 : 3);
      float chip = fbm(rough * 5.0 + vec2(0.06, 0.03), fine ? 6 : 2) - fbm(rough * 5.0 - vec2(0.06, 0.03), fine ? 6 : 2);
      float slope = broad * 3.0 + crag * 2.2 + chip * 1.5;
      rock *= 0.80 + 0.42 * fbm(vec2(rough.x * 11.0, rough.y * 5.0), fine ? 5 : 2);
      float lit = smoothstep(-0.55, 0.55, slope * clamp((SUN.x - p.x) * 7.0, -1.0, 1.0) + 0.04);
      vec3 shade = rock * vec3(0.60, 0.64, 0.78);
      rock = mix(shade, rock * 1.12 + vec3(0.24, 0.115, 0.05) * (1.0 - near), lit);
      float snow = range == 2 ? 0.0 : smoothstep(range == 0 ? 0.13 : 0.06, 0.01, below + 0.07 * fbm(rough * 0.4, 6)) * smoothstep(0.36, 0.56, fbm(rough * 0.35 + vec2(slope * 0.5, 0.0), 6) + lit * 0.05);
      rock = mix(rock, mix(vec3(0.60, 0.61, 0.76), vec3(1.0, 0.83, 0.72), lit), snow * 0.85);
    } else {
      float wood = fbm(vec2(p.x * 330.0, p.y * 210.0), fine ? 5 : 3);
      rock *= 0.55 + 0.9 * wood;
    }
    float mist = (1.0 - near) * 0.22 + smoothstep(0.0, 0.13, below) * (0.52 - 0.36 * near);
    mist += 0.40 * smoothstep(0.535, HORIZON, p.y) * (1.0 - near) * fbm(vec2(p.x * 5.0, p.y * 26.0 + 8.0), 5) * 1.6;
    colour = mix(rock, haze * mix(0.97, 0.72, near * near), clamp(mist, 0.0, 0.93));
  }
  // Morning mist on the water's far edge.
  float bank = exp(-pow((p.y - HORIZON + 0.006) / 0.012, 2.0)) * (0.25 + 0.9 * fbm(vec2(p.x * 6.0, p.y * 40.0), 5));
  return mix(colour, vec3(1.0, 0.86, 0.74), clamp(bank * 0.75, 0.0, 0.8));
}

vec3 lake(vec2 p) {
  float down = p.y - HORIZON, near = down / (1.0 - HORIZON);
  float depth = 1.0 / (down + 0.018);
  // Ripples in perspective: rows thin out towards the far shore.
  vec2 w = vec2((p.x - 0.44) * depth * 2.0, depth * 1.6);
  float swell = fbm(w * vec2(2.0, 5.0), 5) - 0.47;
  float ripple = fbm(w * vec2(9.0, 30.0) + swell * 2.0, 5) - 0.47;
  float fineRipple = fbm(w * vec2(34.0, 105.0) + 5.0, 4) - 0.47;
  float tilt = swell * 0.5 + ripple * 0.8 + fineRipple * 0.55;
  vec2 mirror = vec2(p.x + tilt * 0.012 * (0.4 + near), HORIZON - down * 1.02 - tilt * 0.085 * (0.10 + near * 1.35));
  mirror.y = clamp(mirror.y, 0.0, HORIZON - 0.002);
  vec3 reflected = land(mirror, false);
  vec3 deep = mix(vec3(0.16, 0.24, 0.31), vec3(0.035, 0.075, 0.105), near);
  float fresnel = mix(0.93, 0.52, smoothstep(0.0, 1.0, near)) + tilt * 0.45 * near;
  vec3 colour = mix(deep, reflected * vec3(0.93, 0.95, 0.99), clamp(fresnel, 0.15, 0.97));
  // The sun's path: glints on ripples that face it.
  float path = exp(-pow((p.x - SUN.x + tilt * 0.02) / (0.020 + 0.075 * near), 2.0));
  float glint = smoothstep(0.10, 0.34, ripple * 0.7 + fineRipple * 0.85 + swell * 0.25);
  colour += vec3(1.0, 0.77, 0.48) * path * (0.16 + 1.05 * glint) * (1.0 - 0.45 * near);
  return colour;
}

void main() {
  vec2 pixel = gl_FragCoord.xy;
  vec3 sum = vec3(0);
  for (int i = 0; i < 2; i++) {
    vec2 at = pixel + uOrigin + (i == 0 ? vec2(-0.25, 0.22) : vec2(0.25, -0.22));
    vec2 p = at / uSize.y;
    sum += p.y < HORIZON ? land(p, true) : lake(p);
  }
  vec3 colour = sum * 0.5;
  colour = colour / (1.0 + max(vec3(0), colour - 0.82) * 0.75);
  oColour = vec4(clamp(colour, 0.0, 1.0), 1.0);
}

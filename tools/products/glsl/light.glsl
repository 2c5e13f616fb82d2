// What every path meets: shapes by marching, light cards and dome, mirroring surfaces.

uniform vec2 uSize;
uniform vec3 uEye, uRight, uUp, uForward;
uniform float uTanHalf;

vec2 boxSpan(vec3 origin, vec3 direction) {
  vec3 a = (BOUNDS_MIN - origin) / direction, b = (BOUNDS_MAX - origin) / direction;
  vec3 near = min(a, b), far = max(a, b);
  return vec2(max(max(near.x, near.y), near.z), min(min(far.x, far.y), far.z));
}

float march(vec3 origin, vec3 direction, float tMax) {
  vec2 span = boxSpan(origin, direction);
  if (span.x > span.y || span.y < 0.0) return -1.0;
  float t = max(span.x, 0.0), end = min(span.y, tMax);
  for (int i = 0; i < MARCH_STEPS; i++) {
    float d = map(origin + direction * t);
    if (d < EPSILON) return t;
    t += d * MARCH_SCALE;
    if (t > end) return -1.0;
  }
  return -1.0;
}

vec3 normalAt(vec3 p) {
  vec2 e = vec2(1, -1) * NORMAL_STEP;
  return normalize(e.xyy * map(p + e.xyy) + e.yyx * map(p + e.yyx) + e.yxy * map(p + e.yxy) + e.xxx * map(p + e.xxx));
}

/** The floor passes through the origin. */
float floorAt(vec3 origin, vec3 direction) {
  float slope = dot(direction, FLOOR_NORMAL);
  return slope < -1e-4 ? -dot(origin, FLOOR_NORMAL) / slope : -1.0;
}

float cardRadiance(int i, vec2 uv) {
  vec2 edge = smoothstep(vec2(1.0), vec2(1.0 - CARD_SOFTNESS[i]), abs(uv));
  return CARD_RADIANCE[i] * edge.x * edge.y;
}

float environment(vec3 origin, vec3 direction, bool seesCards) {
  float radiance = dome(direction);
  for (int i = 0; i < CARDS; i++) {
    float facing = dot(direction, CARD_NORMAL[i]);
    if (facing > -1e-4) continue;
    float t = dot(CARD_CENTRE[i] - origin, CARD_NORMAL[i]) / facing;
    if (t <= 0.0) continue;
    vec3 q = origin + direction * t - CARD_CENTRE[i];
    vec2 uv = vec2(dot(q, CARD_U[i]) / dot(CARD_U[i], CARD_U[i]), dot(q, CARD_V[i]) / dot(CARD_V[i], CARD_V[i]));
    if (max(abs(uv.x), abs(uv.y)) >= 1.0) continue;
    vec2 edge = smoothstep(vec2(1.0), vec2(1.0 - CARD_SOFTNESS[i]), abs(uv));
    radiance = mix(radiance, seesCards ? CARD_RADIANCE[i] : 0.0, edge.x * edge.y);
  }
  return radiance;
}

/** Light from one card chosen by power, for a white matt surface: x shadowed by the product, y as if it were not there. */
vec2 cardLight(vec3 p, vec3 n) {
  float pick = random();
  vec2 uv = random2() * 2.0 - 1.0;
  int chosen = CARDS - 1;
  for (int i = CARDS - 1; i >= 0; i--) if (pick < CARD_CUMULATIVE[i]) chosen = i;
  vec3 toLight = CARD_CENTRE[chosen] + CARD_U[chosen] * uv.x + CARD_V[chosen] * uv.y - p;
  float distance2 = dot(toLight, toLight), range = sqrt(distance2);
  vec3 direction = toLight / range;
  float cosines = dot(n, direction) * -dot(direction, CARD_NORMAL[chosen]);
  if (dot(n, direction) <= 0.0 || cosines <= 0.0) return vec2(0);
  float light = cardRadiance(chosen, uv) * cosines * CARD_AREA[chosen] / (distance2 * PI * CARD_SHARE[chosen]);
  if (light <= 0.0) return vec2(0);
  return vec2(march(p + n * OFFSET, direction, range) > 0.0 ? 0.0 : light, light);
}

vec3 fresnel(vec3 f0, float cosine) {
  return f0 + (1.0 - f0) * pow(clamp(1.0 - cosine, 0.0, 1.0), 5.0);
}

/** Reflected direction by visible GGX normals; weight is the reflectance of the sample. */
vec3 reflectedDirection(Surface s, vec3 view, out vec3 weight) {
  vec3 t = s.tangent - s.normal * dot(s.tangent, s.normal);
  mat3 frame = dot(t, t) > 1e-4 ? mat3(normalize(t), cross(s.normal, normalize(t)), s.normal) : frameAround(s.normal);
  vec3 v = view * frame;
  v.z = max(v.z, 0.02);
  v = normalize(v);
  vec2 u = random2();
  vec3 stretched = normalize(vec3(s.roughness * v.xy, v.z));
  float r = sqrt(u.x), phi = TAU * u.y, blend = 0.5 * (1.0 + stretched.z);
  float x = r * cos(phi), y = r * sin(phi);
  y = mix(sqrt(max(0.0, 1.0 - x * x)), y, blend);
  mat3 around = frameAround(stretched);
  vec3 h = around * vec3(x, y, sqrt(max(0.0, 1.0 - x * x - y * y)));
  h = normalize(vec3(s.roughness * h.xy, max(h.z, 1e-4)));
  vec3 l = reflect(-v, h);
  if (l.z <= 0.0) { weight = vec3(0); return s.normal; }
  vec2 scaled = s.roughness * l.xy;
  float lambda = 0.5 * (sqrt(1.0 + dot(scaled, scaled) / (l.z * l.z)) - 1.0);
  weight = fresnel(s.f0, dot(v, h)) / (1.0 + lambda);
  return frame * l;
}

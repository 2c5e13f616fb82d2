// A straight 20 oz tumbler, base on the floor at the origin, y up: satin white body between a soft boot and a steel rim.

const float BODY_RADIUS = 36.5;
const float BODY_TOP = 172.0;

float bodyDistance(vec2 q) {
  return roundBoxDistance(q - vec2(0, BODY_TOP * 0.5 + 1.0), vec2(BODY_RADIUS, BODY_TOP * 0.5 - 1.0), 1.2);
}

/** A soft sleeve round the foot. */
float bootDistance(vec2 q) {
  return roundBoxDistance(q - vec2(0, 10.5), vec2(37.8, 10.5), 2.6);
}

/** The bare steel above the coating, drawn in a little. */
float rimDistance(vec2 q) {
  float outer = roundBoxDistance(q - vec2(0, 171.0), vec2(35.9, 8.0), 1.0);
  return smoothMax(outer, -roundBoxDistance(q - vec2(0, 190.0), vec2(34.3, 18.0), 0.6), 0.5);
}

float lidDistance(vec3 p) {
  vec2 q = vec2(length(p.xz), p.y);
  float collar = roundBoxDistance(q - vec2(0, 181.0), vec2(36.7, 3.2), 1.5);
  float top = roundBoxDistance(q - vec2(0, 183.0), vec2(33.6, 6.2), 3.0);
  float lid = smoothMin(collar, top, 1.6);
  // A shallow dish with the slider that closes the mouth.
  float dish = roundBoxDistance(q - vec2(0, 191.5), vec2(28.5, 4.6), 2.4);
  lid = smoothMax(lid, -dish, 1.2);
  float slot = roundBoxDistance(vec2(p.x, p.z - 8.0), vec2(6.8, 17.0), 6.0);
  float slider = roundBoxDistance(vec2(slot + 2.0, p.y - 187.0), vec2(2.0, 2.8), 1.2);
  slider = max(slider, slot);
  float grip = length(vec3(p.x, (p.y - 189.6) * 1.3, p.z - 14.0)) - 4.2;
  return smoothMin(min(lid, slider), grip, 1.0);
}

float map(vec3 p) {
  vec2 q = vec2(length(p.xz), p.y);
  float d = min(bodyDistance(q), bootDistance(q));
  if (p.y < 150.0) return d;
  return min(d, min(rimDistance(q), lidDistance(p)));
}

float dome(vec3 d) {
  float up = smoothstep(-0.1, 1.0, d.y);
  float front = smoothstep(-0.2, 0.9, d.z);
  return mix(0.1, 0.36, up) * mix(0.4, 1.0, front);
}

Surface surfaceAt(vec3 p, vec3 n, vec3 view) {
  Surface s;
  vec2 q = vec2(length(p.xz), p.y);
  float body = bodyDistance(q), boot = bootDistance(q), rim = 1e3, lid = 1e3;
  if (p.y > 150.0) { rim = rimDistance(q); lid = lidDistance(p); }
  bool isBoot = boot < min(body, min(rim, lid));
  bool isLid = lid < min(body, min(rim, boot));
  bool isSteel = rim < min(body, min(lid, boot));
  bool isBody = !isBoot && !isLid && !isSteel;
  s.normal = n;
  s.tangent = vec3(0, 1, 0);
  s.metal = isSteel;
  s.albedo = isBody ? vec3(0.8) : VARIANT_LEVELS;
  s.f0 = isSteel ? vec3(0.6) : vec3(0.04);
  s.roughness = vec2(isBody ? 0.07 : isSteel ? 0.2 : isBoot ? 0.5 : 0.3);
  if (isBody) {
    // Powder coating flows into a faint orange peel.
    vec2 at = vec2(atan(p.x, p.z) * 36.5, p.y);
    float wave = valueNoise(at * vec2(0.22, 0.2) + 40.0) - 0.5;
    float wave2 = valueNoise(at * vec2(0.19, 0.24) + 90.0) - 0.5;
    s.normal = normalize(n + (wave * vec3(-n.z, 0, n.x) + wave2 * vec3(0, 1, 0)) * 0.012);
  }
  s.region = vec4(isBoot || isLid ? 1 : 0, isBody ? 1 : 0, isSteel ? 1 : 0, isBody && p.y < 170.0 ? 1 : 0);
  return s;
}

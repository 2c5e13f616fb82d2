// Artworks on the scene's print area: what share of the light each lets through, by colour. 1 where there is none.

const int ARTWORKS = 8;
uniform highp sampler2DArray uInk;

bool isOnArea(vec2 placeMm) {
  return all(greaterThanEqual(placeMm, vec2(0))) && all(lessThanEqual(placeMm, AREA_MM));
}

vec3 inkAt(int artwork, vec2 placeMm) {
  return isOnArea(placeMm) ? textureLod(uInk, vec3(placeMm / AREA_MM, artwork), 0.0).rgb : vec3(1);
}

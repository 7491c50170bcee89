#pragma once
#include <zlib.h>

// zlib's start functions are macros: they pass the version of the header along.

static inline int apiwalk_inflate_start(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}

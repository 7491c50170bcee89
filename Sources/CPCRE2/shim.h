#pragma once
// The width must be chosen before the header: patterns and subjects are UTF-8 here.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

// Swift sees no macro with a cast in it, and PCRE2's names for its functions are such macros.

static inline int apiwalk_pattern_is_unset(size_t offset) { return offset == PCRE2_UNSET; }

static inline uint32_t apiwalk_pattern_group_count(const pcre2_code *code) {
  uint32_t count = 0;
  return pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &count) == 0 ? count : 0;
}

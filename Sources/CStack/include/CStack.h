// What a program can't ask about its stack in Swift.
#pragma once
#include <stdbool.h>
#include <stdint.h>

/// An address in the frame of the function that asks; what is called from there lies below it.
static inline uintptr_t stack_here(void) { return (uintptr_t)__builtin_frame_address(0); }

/// The lowest address of the stack of the thread that asks; false where the system can't say.
bool stack_lowest(uintptr_t *address);

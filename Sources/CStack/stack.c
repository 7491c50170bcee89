#define _GNU_SOURCE
#include "CStack.h"
#include <pthread.h>

bool stack_lowest(uintptr_t *address) {
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return false;
  void *lowest;
  size_t size;
  bool is_known = pthread_attr_getstack(&attributes, &lowest, &size) == 0;
  pthread_attr_destroy(&attributes);
  if (is_known) *address = (uintptr_t)lowest;
  return is_known;
}

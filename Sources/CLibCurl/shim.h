#pragma once
#include <curl/curl.h>

// Swift can't call variadic functions: each wrapper fixes the type of libcurl's last argument.
// The parentheses around the function names pass by libcurl's type-checking macros, which need a
// constant option.

static inline CURLcode apiwalk_set_long(CURL *easy, CURLoption option, long value) {
  return (curl_easy_setopt)(easy, option, value);
}

static inline CURLcode apiwalk_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
  return (curl_easy_setopt)(easy, option, value);
}

static inline CURLcode apiwalk_set_text(CURL *easy, CURLoption option, const char *value) {
  return (curl_easy_setopt)(easy, option, value);
}

static inline CURLcode apiwalk_set_memory(CURL *easy, CURLoption option, const void *value) {
  return (curl_easy_setopt)(easy, option, value);
}

static inline CURLcode apiwalk_set_headers(CURL *easy, struct curl_slist *list) {
  return (curl_easy_setopt)(easy, CURLOPT_HTTPHEADER, list);
}

static inline CURLcode apiwalk_set_error_buffer(CURL *easy, char *buffer) {
  return (curl_easy_setopt)(easy, CURLOPT_ERRORBUFFER, buffer);
}

static inline void apiwalk_on_body(CURL *easy, curl_write_callback function, void *context) {
  (curl_easy_setopt)(easy, CURLOPT_WRITEFUNCTION, function);
  (curl_easy_setopt)(easy, CURLOPT_WRITEDATA, context);
}

// Called whenever a connection is ready, before the request goes out on it.
static inline void apiwalk_on_connection(CURL *easy, curl_prereq_callback function, void *context) {
  (curl_easy_setopt)(easy, CURLOPT_PREREQFUNCTION, function);
  (curl_easy_setopt)(easy, CURLOPT_PREREQDATA, context);
}

static inline void apiwalk_on_header(CURL *easy, curl_write_callback function, void *context) {
  (curl_easy_setopt)(easy, CURLOPT_HEADERFUNCTION, function);
  (curl_easy_setopt)(easy, CURLOPT_HEADERDATA, context);
}

static inline curl_off_t apiwalk_get_offset(CURL *easy, CURLINFO info) {
  curl_off_t value = 0;
  return (curl_easy_getinfo)(easy, info, &value) == CURLE_OK ? value : 0;
}

static inline long apiwalk_get_long(CURL *easy, CURLINFO info) {
  long value = 0;
  return (curl_easy_getinfo)(easy, info, &value) == CURLE_OK ? value : 0;
}

static inline CURLMcode apiwalk_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return (curl_multi_setopt)(multi, option, value);
}

// The next transfer that ended: its result and its CURLOPT_PRIVATE, out of libcurl's union; 0 when
// there is none.
static inline int apiwalk_multi_next(CURLM *multi, CURLcode *result, void **context) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl_multi_info_read(multi, &left))) {
    if (message->msg == CURLMSG_DONE) {
      *result = message->data.result;
      *context = NULL;
      (curl_easy_getinfo)(message->easy_handle, CURLINFO_PRIVATE, context);
      return 1;
    }
  }
  return 0;
}

static inline void apiwalk_on_read(CURL *easy, curl_read_callback function, void *context) {
  (curl_easy_setopt)(easy, CURLOPT_READFUNCTION, function);
  (curl_easy_setopt)(easy, CURLOPT_READDATA, context);
}

static inline void apiwalk_on_seek(CURL *easy, curl_seek_callback function, void *context) {
  (curl_easy_setopt)(easy, CURLOPT_SEEKFUNCTION, function);
  (curl_easy_setopt)(easy, CURLOPT_SEEKDATA, context);
}

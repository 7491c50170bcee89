// Swift calls no variadic C function and no mutable C global, so each use has an inline wrapper.
#pragma once
#include <histedit.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

typedef unsigned char (*edit_command)(EditLine *, wint_t);
typedef wchar_t *(*edit_prompt)(EditLine *);

/// libedit complains on its error stream about terminals it doesn't know; the caller asks
/// `edit_capability` instead, so the complaint goes nowhere.
static inline EditLine *edit_open(const char *program) {
  FILE *quiet = fopen("/dev/null", "we");
  EditLine *editor = el_init(program, stdin, stdout, quiet ? quiet : stderr);
  if (editor)
    el_set(editor, EL_SETFP, 2, stderr);
  if (quiet)
    fclose(quiet);
  return editor;
}

static inline const char *edit_capability(EditLine *editor, const char *name) {
  char *value = NULL;
  return el_get(editor, EL_GETTC, name, &value) == 0 ? value : NULL;
}

static inline int edit_set_client(EditLine *editor, void *client) {
  return el_set(editor, EL_CLIENTDATA, client);
}

static inline void *edit_client(EditLine *editor) {
  void *client = NULL;
  return el_get(editor, EL_CLIENTDATA, &client) == 0 ? client : NULL;
}

static inline int edit_set_signals(EditLine *editor, int on) {
  return el_set(editor, EL_SIGNAL, on);
}

static inline int edit_set_editor(EditLine *editor, const char *name) {
  return el_set(editor, EL_EDITOR, name);
}

static inline const char *edit_editor(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 ? name : NULL;
}

static inline int edit_is_editing(EditLine *editor) {
  int on = 0;
  return el_get(editor, EL_EDITMODE, &on) == 0 && on;
}

static inline int edit_set_editing(EditLine *editor, int on) {
  return el_set(editor, EL_EDITMODE, on);
}

static inline int edit_set_prompt(EditLine *editor, edit_prompt prompt, wchar_t literal) {
  return el_wset(editor, EL_PROMPT_ESC, prompt, (int)literal);
}

static inline int edit_set_reader(EditLine *editor, el_rfunc_t reader) {
  return el_wset(editor, EL_GETCFN, reader);
}

static inline int edit_add(
    EditLine *editor, const char *name, const char *help, edit_command command) {
  return el_set(editor, EL_ADDFN, name, help, command);
}

static inline int edit_bind(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, key, command, NULL);
}

/// Binds in the map that vi's command mode uses.
static inline int edit_bind_alternative(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, "-a", key, command, NULL);
}

/// `-d` is libedit's name for the modes that hold while it edits, `-x` for those in between.
static inline int edit_set_mode(EditLine *editor, const char *time, const char *mode) {
  return el_set(editor, EL_SETTY, time, mode, NULL);
}

static inline int edit_prepare_terminal(EditLine *editor, int raw) {
  return el_set(editor, EL_PREP_TERM, raw);
}

/// Whether a sequence of keys means anything: libedit only tells in words.
static inline int edit_is_bound(EditLine *editor, const char *key) {
  char words[512] = "";
  FILE *answer = fmemopen(words, sizeof words, "w");
  if (!answer)
    return 0;
  el_set(editor, EL_SETFP, 1, answer);
  el_set(editor, EL_SETFP, 2, answer);
  el_set(editor, EL_BIND, key, NULL);
  el_set(editor, EL_SETFP, 1, stdout);
  el_set(editor, EL_SETFP, 2, stderr);
  fclose(answer);
  return strstr(words, "->") != NULL && strstr(words, "unassigned") == NULL;
}

static inline int edit_refresh(EditLine *editor) { return el_set(editor, EL_REFRESH); }

static inline void edit_flush(void) { fflush(stdout); }

static inline void edit_write(const char *bytes, size_t count) {
  fwrite(bytes, 1, count, stdout);
  fflush(stdout);
}

// A door in C to the little of poppler that gives the text of a PDF.
#pragma once
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct verbale_pdf verbale_pdf;

/// Why a document did not open.
enum verbale_pdf_status { verbale_pdf_open = 0, verbale_pdf_damaged = 1, verbale_pdf_locked = 2 };

/// Opens a document in memory; the bytes must live as long as it does. NULL unless it opened.
verbale_pdf *verbale_pdf_load(const char *bytes, int count, int *status);

/// How many pages it has.
int verbale_pdf_pages(const verbale_pdf *document);

/// A word of a page: where it stands, from the page's top left corner, and its letters in UTF-8.
typedef struct verbale_pdf_word {
  double left, top, right, bottom;
  /// Quarter turns from upright.
  int turns;
  /// Whether a blank follows it.
  int spaced;
  char *text;
} verbale_pdf_word;

/// The words of a page; to be freed with verbale_pdf_free. NULL when the page cannot be read.
verbale_pdf_word *verbale_pdf_words(const verbale_pdf *document, int page, int *count);

/// Frees words.
void verbale_pdf_free(verbale_pdf_word *words, int count);

/// Frees a document.
void verbale_pdf_close(verbale_pdf *document);

#ifdef __cplusplus
}
#endif

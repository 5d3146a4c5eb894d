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

/// The text of a page as it lies on the paper, in UTF-8; to be freed. NULL when it cannot be read.
char *verbale_pdf_text(const verbale_pdf *document, int page);

/// Frees a document.
void verbale_pdf_close(verbale_pdf *document);

#ifdef __cplusplus
}
#endif

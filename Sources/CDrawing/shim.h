// The one door to cairo and librsvg, which turn a coat of arms into dots.
//
// Both are opened only when a picture is to be drawn: librsvg brings some fifty libraries with it, and
// linking it made every start of the program, `--help` too, 35 ms slower. Once open they stay: the
// types that glib registers cannot be taken back.
#ifndef VERBALE_CDRAWING_H
#define VERBALE_CDRAWING_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum {
  verbale_drawing_ok = 0,
  verbale_drawing_no_library = 1,
  verbale_drawing_bad_picture = 2,
};

// Dots as cairo keeps them: 32 bits each, alpha first, in the machine's order, colours multiplied.
typedef struct {
  void *library;
  void *surface;
  const uint8_t *data;
  int width;
  int height;
  int stride;
  _Bool isOpaque;
} verbale_dots;

typedef int (*verbale_drawing_sink)(void *closure, const unsigned char *data, unsigned int length);
typedef int (*verbale_drawing_source)(void *closure, unsigned char *data, unsigned int length);

typedef struct {
  const uint8_t *bytes;
  size_t left;
} verbale_drawing_bytes;

typedef struct {
  double x, y, width, height;
} verbale_drawing_box;

static inline void verbale_drawing_release(verbale_dots *dots) {
  if (dots->library && dots->surface) {
    void (*destroy)(void *) = (void (*)(void *))dlsym(dots->library, "cairo_surface_destroy");
    if (destroy) destroy(dots->surface);
  }
  memset(dots, 0, sizeof *dots);
}

// Finishes a surface and fills in what it holds.
static inline int verbale_drawing_keep(verbale_dots *dots) {
  void *library = dots->library;
  int (*status)(void *) = (int (*)(void *))dlsym(library, "cairo_surface_status");
  int (*format)(void *) = (int (*)(void *))dlsym(library, "cairo_image_surface_get_format");
  void (*flush)(void *) = (void (*)(void *))dlsym(library, "cairo_surface_flush");
  uint8_t *(*data)(void *) = (uint8_t * (*)(void *)) dlsym(library, "cairo_image_surface_get_data");
  int (*width)(void *) = (int (*)(void *))dlsym(library, "cairo_image_surface_get_width");
  int (*height)(void *) = (int (*)(void *))dlsym(library, "cairo_image_surface_get_height");
  int (*stride)(void *) = (int (*)(void *))dlsym(library, "cairo_image_surface_get_stride");
  if (!status || !format || !flush || !data || !width || !height || !stride) {
    return verbale_drawing_no_library;
  }
  // Formats 0 and 1 have 32 bits a dot, with and without alpha.
  if (status(dots->surface) != 0 || format(dots->surface) < 0 || format(dots->surface) > 1) {
    return verbale_drawing_bad_picture;
  }
  flush(dots->surface);
  dots->data = data(dots->surface);
  dots->isOpaque = format(dots->surface) == 1;
  dots->width = width(dots->surface);
  dots->height = height(dots->surface);
  dots->stride = stride(dots->surface);
  return dots->data ? verbale_drawing_ok : verbale_drawing_bad_picture;
}

// Draws an SVG over so many dots.
static inline int verbale_draw_svg(
    const uint8_t *bytes, size_t count, int width, int height, verbale_dots *dots) {
  memset(dots, 0, sizeof *dots);
  void *library = dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (!library) return verbale_drawing_no_library;
  dots->library = library;
  void *(*open)(const uint8_t *, size_t, void **) =
      (void *(*)(const uint8_t *, size_t, void **))dlsym(library, "rsvg_handle_new_from_data");
  int (*render)(void *, void *, const verbale_drawing_box *, void **) =
      (int (*)(void *, void *, const verbale_drawing_box *, void **))dlsym(
          library, "rsvg_handle_render_document");
  void (*unref)(void *) = (void (*)(void *))dlsym(library, "g_object_unref");
  void *(*surface)(int, int, int) =
      (void *(*)(int, int, int))dlsym(library, "cairo_image_surface_create");
  void *(*context)(void *) = (void *(*)(void *))dlsym(library, "cairo_create");
  void (*destroy)(void *) = (void (*)(void *))dlsym(library, "cairo_destroy");
  if (!open || !render || !unref || !surface || !context || !destroy) {
    return verbale_drawing_no_library;
  }
  void *handle = open(bytes, count, NULL);
  if (!handle) return verbale_drawing_bad_picture;
  dots->surface = surface(0, width, height);
  void *pen = context(dots->surface);
  verbale_drawing_box box = {0, 0, width, height};
  int drawn = render(handle, pen, &box, NULL);
  destroy(pen);
  unref(handle);
  return drawn ? verbale_drawing_keep(dots) : verbale_drawing_bad_picture;
}

static int verbale_drawing_read(void *closure, unsigned char *data, unsigned int length) {
  verbale_drawing_bytes *bytes = (verbale_drawing_bytes *)closure;
  if (bytes->left < length) return 10;  // CAIRO_STATUS_READ_ERROR
  memcpy(data, bytes->bytes, length);
  bytes->bytes += length;
  bytes->left -= length;
  return 0;
}

// The dots of a PNG.
static inline int verbale_draw_png(const uint8_t *bytes, size_t count, verbale_dots *dots) {
  memset(dots, 0, sizeof *dots);
  void *library = dlopen("libcairo.so.2", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (!library) return verbale_drawing_no_library;
  dots->library = library;
  void *(*read)(verbale_drawing_source, void *) = (void *(*)(verbale_drawing_source, void *))dlsym(
      library, "cairo_image_surface_create_from_png_stream");
  if (!read) return verbale_drawing_no_library;
  verbale_drawing_bytes left = {bytes, count};
  dots->surface = read(verbale_drawing_read, &left);
  return verbale_drawing_keep(dots);
}

// Writes dots as a PNG.
static inline int verbale_write_png(
    const verbale_dots *dots, verbale_drawing_sink sink, void *closure) {
  int (*write)(void *, verbale_drawing_sink, void *) =
      (int (*)(void *, verbale_drawing_sink, void *))dlsym(
          dots->library, "cairo_surface_write_to_png_stream");
  if (!write) return verbale_drawing_no_library;
  return write(dots->surface, sink, closure) == 0 ? verbale_drawing_ok : verbale_drawing_bad_picture;
}

#endif

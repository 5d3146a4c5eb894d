// The one door to renameat2, which Glibc's module does not show.
#ifndef VERBALE_CRENAME_H
#define VERBALE_CRENAME_H

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Lets two names change places in one step; what rename would give, ENOSYS or EINVAL where the system
// or the disk cannot.
static inline int verbale_exchange(const char *left, const char *right) {
  const unsigned int exchange = 1 << 1;
  return (int)syscall(SYS_renameat2, AT_FDCWD, left, AT_FDCWD, right, exchange);
}

#endif

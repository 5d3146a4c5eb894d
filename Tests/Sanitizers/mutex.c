// Tells the thread sanitizer of the Mutex of Swift's library.
//
// Where nobody waits a Mutex is locked by code of ours, which the sanitizer sees; where somebody does, by
// the library, which was not built for it: two threads then seem to touch at once what they touch one
// after the other. Loaded before the library, this stands in for its two functions, and says what they
// order. A race outside of a Mutex, or under two of them, is told as ever.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

// As Swift calls: the value whose function it is goes in a register of its own.
#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *handle
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

// Of the sanitizer; programs that were not built for it have none.
__attribute__((weak)) void __tsan_acquire(void *place);
__attribute__((weak)) void __tsan_release(void *place);

SWIFT void lock(uint32_t thread, SELF) __asm__(LOCK);
SWIFT void unlock(SELF) __asm__(UNLOCK);

SWIFT void lock(uint32_t thread, SELF) {
  ((SWIFT void (*)(uint32_t, SELF))dlsym(RTLD_NEXT, LOCK))(thread, handle);
  if (__tsan_acquire) __tsan_acquire(handle);
}

SWIFT void unlock(SELF) {
  if (__tsan_release) __tsan_release(handle);
  ((SWIFT void (*)(SELF))dlsym(RTLD_NEXT, UNLOCK))(handle);
}

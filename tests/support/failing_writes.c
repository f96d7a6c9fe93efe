// SPDX-License-Identifier: GPL-2.0-or-later
// A disk that fails: preloaded into a program, it makes one of its writes fail.
//
//   FAIL_AT       number of the call that fails, counted from 1; 0 or unset: none
//   FAIL_WITH     number of the error, ENOSPC or EIO
//   FAIL_ALWAYS   set: every call from that one on fails, as on a disk that stays full
//   WATCH_BELOW   only calls count whose file lies below this folder
//   FAIL_COUNT    file that is told how many calls there were
#define _GNU_SOURCE
#include <errno.h>
#include <stdatomic.h>
#include <sys/uio.h>

#include "interposed.h"

static atomic_long calls;

// Counts one call and decides on it.
static int fails(int counts) {
    if (!counts) {
        return 0;
    }
    const long number = atomic_fetch_add(&calls, 1) + 1;
    const char* at = getenv("FAIL_AT");
    const long wanted = at == NULL ? 0 : atol(at);
    if (wanted == 0 || number < wanted || (number > wanted && getenv("FAIL_ALWAYS") == NULL)) {
        return 0;
    }
    const char* error = getenv("FAIL_WITH");
    errno = error == NULL ? EIO : atoi(error);
    return 1;
}

__attribute__((destructor)) static void tell(void) {
    const char* path = getenv("FAIL_COUNT");
    FILE* file = path == NULL ? NULL : fopen(path, "w");
    if (file != NULL) {
        fprintf(file, "%ld\n", atomic_load(&calls));
        fclose(file);
    }
}

ssize_t write(int file, const void* bytes, size_t size) {
    return fails(is_file_below(file)) ? -1 : NEXT(write)(file, bytes, size);
}

ssize_t writev(int file, const struct iovec* parts, int count) {
    return fails(is_file_below(file)) ? -1 : NEXT(writev)(file, parts, count);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t offset) {
    return fails(is_file_below(file)) ? -1 : NEXT(pwrite)(file, bytes, size, offset);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t offset) {
    return fails(is_file_below(file)) ? -1 : NEXT(pwrite64)(file, bytes, size, offset);
}

int fsync(int file) { return fails(is_file_below(file)) ? -1 : NEXT(fsync)(file); }

int fdatasync(int file) { return fails(is_file_below(file)) ? -1 : NEXT(fdatasync)(file); }

int ftruncate(int file, off_t size) {
    return fails(is_file_below(file)) ? -1 : NEXT(ftruncate)(file, size);
}

int ftruncate64(int file, off64_t size) {
    return fails(is_file_below(file)) ? -1 : NEXT(ftruncate64)(file, size);
}

int rename(const char* from, const char* to) {
    return fails(is_below(to)) ? -1 : NEXT(rename)(from, to);
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned int flags) {
    return fails(is_below(to)) ? -1 : NEXT(renameat2)(from_folder, from, to_folder, to, flags);
}

// Making a file needs room, too.
int open(const char* path, int flags, ...) {
    __builtin_va_list rest;
    __builtin_va_start(rest, flags);
    const mode_t mode = makes_file(flags) ? __builtin_va_arg(rest, mode_t) : 0;
    __builtin_va_end(rest);
    return fails(makes_file(flags) && is_below(path)) ? -1 : NEXT(open)(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    __builtin_va_list rest;
    __builtin_va_start(rest, flags);
    const mode_t mode = makes_file(flags) ? __builtin_va_arg(rest, mode_t) : 0;
    __builtin_va_end(rest);
    return fails(makes_file(flags) && is_below(path)) ? -1 : NEXT(open64)(path, flags, mode);
}

// SPDX-License-Identifier: GPL-2.0-or-later
// Records what a program does to files and folders, so that a test can tell what a loss of power at
// any moment could have left of it. To be preloaded.
//
//   WATCH_BELOW   only what lies below this folder is recorded
//   RECORD        file to which the record is appended
//
// Each call that succeeded is a line: its name and numbers and paths, divided by tabulators. Files
// are known by their inodes. Bytes written follow behind the line of their call.
#define _GNU_SOURCE
#include <pthread.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <sys/uio.h>

#include "interposed.h"

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static int record_file = -1;

// The order of the record is that of the calls: each is made and recorded under one lock.
static void begin(void) { pthread_mutex_lock(&mutex); }
static void end(void) { pthread_mutex_unlock(&mutex); }

static void keep(const void* bytes, size_t size) {
    if (record_file < 0) {
        const char* path = getenv("RECORD");
        record_file =
            path == NULL ? -1 : NEXT(open)(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }
    if (NEXT(write)(record_file, bytes, size) != (ssize_t)size) {
        abort();  // a record with a gap would prove nothing
    }
}

__attribute__((format(printf, 1, 2))) static void tell(const char* format, ...) {
    char line[2 * sizeof(Path) + 64];
    va_list rest;
    va_start(rest, format);
    const int size = vsnprintf(line, sizeof line, format, rest);
    va_end(rest);
    keep(line, (size_t)size);
}

static unsigned long inode_of(int file) {
    struct stat status;
    return fstat(file, &status) == 0 ? status.st_ino : 0;
}

static int exists(const char* path) {
    struct stat status;
    return lstat(path, &status) == 0;
}

// ---- Bytes ----

static void tell_write(int file, off_t offset, const void* bytes, ssize_t size) {
    if (size > 0 && is_file_below(file)) {
        tell("write\t%lu\t%lld\t%zd\n", inode_of(file), (long long)offset, size);
        keep(bytes, (size_t)size);
    }
}

ssize_t write(int file, const void* bytes, size_t size) {
    begin();
    const ssize_t done = NEXT(write)(file, bytes, size);
    tell_write(file, lseek(file, 0, SEEK_CUR) - done, bytes, done);
    end();
    return done;
}

ssize_t writev(int file, const struct iovec* parts, int count) {
    ssize_t sum = 0;
    for (int i = 0; i < count; ++i) {
        const ssize_t done = write(file, parts[i].iov_base, parts[i].iov_len);
        if (done < 0) {
            return sum > 0 ? sum : done;
        }
        sum += done;
    }
    return sum;
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t offset) {
    begin();
    const ssize_t done = NEXT(pwrite)(file, bytes, size, offset);
    tell_write(file, offset, bytes, done);
    end();
    return done;
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t offset) {
    return pwrite(file, bytes, size, offset);
}

int ftruncate(int file, off_t size) {
    begin();
    const int result = NEXT(ftruncate)(file, size);
    if (result == 0 && is_file_below(file)) {
        tell("truncate\t%lu\t%lld\n", inode_of(file), (long long)size);
    }
    end();
    return result;
}

int ftruncate64(int file, off64_t size) { return ftruncate(file, size); }

// ---- What lasts ----

static int sync_with(int (*sync)(int), int file) {
    begin();
    const int result = sync(file);
    if (result == 0 && is_file_below(file)) {
        tell("sync\t%lu\n", inode_of(file));
    }
    end();
    return result;
}

int fsync(int file) { return sync_with(NEXT(fsync), file); }

int fdatasync(int file) { return sync_with(NEXT(fdatasync), file); }

// ---- Names ----

static int open_with(int (*next)(const char*, int, ...), const char* path, int flags, mode_t mode) {
    if (!makes_file(flags) || !is_below(path)) {
        return next(path, flags, mode);
    }
    begin();
    const int is_new = !exists(path);
    const int file = next(path, flags, mode);
    if (file >= 0 && is_new) {
        Path whole;
        tell("create\t%lu\t%s\n", inode_of(file), path_of(file, whole));
    } else if (file >= 0 && (flags & O_TRUNC) != 0) {
        tell("truncate\t%lu\t0\n", inode_of(file));
    }
    end();
    return file;
}

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = makes_file(flags) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return open_with(NEXT(open), path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = makes_file(flags) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return open_with(NEXT(open64), path, flags, mode);
}

int mkdir(const char* path, mode_t mode) {
    begin();
    const int result = NEXT(mkdir)(path, mode);
    struct stat status;
    if (result == 0 && is_below(path) && stat(path, &status) == 0) {
        Path whole;
        tell("mkdir\t%lu\t%s\n", status.st_ino, path_in(AT_FDCWD, path, whole));
    }
    end();
    return result;
}

static void tell_renaming(const char* how, int from_folder, const char* from, int to_folder,
                          const char* to) {
    Path whole_from;
    Path whole_to;
    if (is_whole_path_below(path_in(to_folder, to, whole_to))) {
        tell("%s\t%s\t%s\n", how, path_in(from_folder, from, whole_from), whole_to);
    }
}

int rename(const char* from, const char* to) {
    begin();
    const int result = NEXT(rename)(from, to);
    if (result == 0) {
        tell_renaming("rename", AT_FDCWD, from, AT_FDCWD, to);
    }
    end();
    return result;
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned int flags) {
    begin();
    const int result = NEXT(renameat2)(from_folder, from, to_folder, to, flags);
    if (result == 0) {
        tell_renaming((flags & RENAME_EXCHANGE) != 0 ? "swap" : "rename", from_folder, from,
                      to_folder, to);
    }
    end();
    return result;
}

static void tell_removal(int folder, const char* name) {
    Path path;
    if (is_whole_path_below(path_in(folder, name, path))) {
        tell("remove\t%s\n", path);
    }
}

int unlink(const char* path) {
    begin();
    const int result = NEXT(unlink)(path);
    if (result == 0) {
        tell_removal(AT_FDCWD, path);
    }
    end();
    return result;
}

int rmdir(const char* path) {
    begin();
    const int result = NEXT(rmdir)(path);
    if (result == 0) {
        tell_removal(AT_FDCWD, path);
    }
    end();
    return result;
}

int unlinkat(int folder, const char* name, int flags) {
    begin();
    const int result = NEXT(unlinkat)(folder, name, flags);
    if (result == 0) {
        tell_removal(folder, name);
    }
    end();
    return result;
}

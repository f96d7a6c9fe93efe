// SPDX-License-Identifier: GPL-2.0-or-later
// For libraries that are preloaded into a program to take the place of calls to the system.
#pragma once

#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// The function whose place was taken.
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

typedef char Path[PATH_MAX];

// Only files below the folder that WATCH_BELOW names, by its whole path, are of interest.
static inline int is_whole_path_below(const char* path) {
    const char* folder = getenv("WATCH_BELOW");
    return folder != NULL && strncmp(path, folder, strlen(folder)) == 0;
}

// The whole path of an open file; empty where there is none.
static inline const char* path_of(int file, Path path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t size = readlink(link, path, sizeof(Path) - 1);
    path[size < 0 ? 0 : size] = '\0';
    return path;
}

// The whole path of a name in an open folder, or in the current one for AT_FDCWD.
static inline const char* path_in(int folder, const char* name, Path path) {
    Path above = "";
    if (name[0] != '/' && (folder != AT_FDCWD || getcwd(above, sizeof above) == NULL)) {
        path_of(folder, above);
    }
    const int size = snprintf(path, sizeof(Path), "%s%s%s", above, above[0] ? "/" : "", name);
    if (size < 0 || (size_t)size >= sizeof(Path)) {
        abort();  // no test has such paths
    }
    return path;
}

static inline int is_below(const char* name) {
    Path path;
    return is_whole_path_below(path_in(AT_FDCWD, name, path));
}

static inline int is_file_below(int file) {
    Path path;
    return is_whole_path_below(path_of(file, path));
}

static inline int makes_file(int flags) { return (flags & (O_CREAT | O_TRUNC)) != 0; }

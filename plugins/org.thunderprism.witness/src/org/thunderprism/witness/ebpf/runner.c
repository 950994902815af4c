// Loads one eBPF object and runs its programs on packets (BPF_PROG_TEST_RUN), on one CPU. Requests come from standard
// input, answers go to standard output; numbers are 32 bits in the machine's byte order.
//
//   runner OBJECT
//
//   start                             answers 1 once the object is loaded
//   1, length, count, packets         runs thunder_record on each; answers for each: return value, packet, letters
//   2, length, name                   answers entries, bytes of an entry, entries of the array map; 0, 0 without such a map
//   3, length, count, packets         the same as 1 with thunder_receive
//
// Letters are their number and so many entries of thunder_letters; the number alone when the object has no such map.
// Exit status: 0 done, 1 the object does not load (the kernel's words are on standard error), 2 usage, 3 a run failed,
// 4 no memory or no output, 5 a request is not understood.
#define _GNU_SOURCE
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <sched.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

enum { DONE, LOAD_FAILED, USAGE, RUN_FAILED, NO_RESOURCE, NOT_UNDERSTOOD };
enum { RUN = 1, DUMP = 2, RECEIVE = 3 };
enum { IO_BUFFER = 1 << 20, NAME_BYTES = 256, LARGEST_PACKET = 1 << 18, LOG_BUFFER = 16 << 20, LOG_SHOWN = 64 << 10 };

static unsigned cpu;

static void fail(int status, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    exit(status);
}

// Everything below warnings is noise; the verifier's log among them is printed by print_log.
static int print_warnings(enum libbpf_print_level level, const char *format, va_list arguments) {
    return level == LIBBPF_WARN && !strstr(format, "PROG LOAD LOG") ? vfprintf(stderr, format, arguments) : 0;
}

// The end of the verifier's log says why; the begin can be megabytes of instructions.
static void print_log(const char *log) {
    size_t size = strlen(log);
    if (size) fprintf(stderr, "-- BEGIN PROG LOAD LOG --\n%s\n-- END PROG LOAD LOG --\n", size > LOG_SHOWN ? log + size - LOG_SHOWN : log);
}

static void *allocate(size_t size) {
    void *memory = calloc(1, size ? size : 1);
    if (!memory) fail(NO_RESOURCE, "no memory for %zu bytes", size);
    return memory;
}

// The end of input between two requests is the end of work.
static uint32_t read_number(bool may_end) {
    uint32_t number;
    if (fread_unlocked(&number, sizeof number, 1, stdin) != 1) {
        if (may_end) exit(DONE);
        fail(NOT_UNDERSTOOD, "the input ends within a request");
    }
    return number;
}

static void read_bytes(void *bytes, size_t size) {
    if (size && fread_unlocked(bytes, 1, size, stdin) != size) fail(NOT_UNDERSTOOD, "the input ends within a request");
}

static void write_bytes(const void *bytes, size_t size) {
    if (size && fwrite_unlocked(bytes, 1, size, stdout) != size) fail(NO_RESOURCE, "output: %s", strerror(errno));
}

static void write_number(uint32_t number) {
    write_bytes(&number, sizeof number);
}

static bool per_cpu(const struct bpf_map *map) {
    return bpf_map__type(map) == BPF_MAP_TYPE_PERCPU_ARRAY;
}

// User space sees per-CPU values as one copy per possible CPU, each rounded up to 8 bytes.
static size_t copy_bytes(const struct bpf_map *map) {
    return (bpf_map__value_size(map) + 7) / 8 * 8;
}

static void *entry_buffer(const struct bpf_map *map) {
    return allocate(per_cpu(map) ? copy_bytes(map) * libbpf_num_possible_cpus() : bpf_map__value_size(map));
}

// Reads an entry, of a per-CPU map the copy of the CPU that programs run on.
static const char *read_entry(const struct bpf_map *map, uint32_t key, char *buffer) {
    if (bpf_map_lookup_elem(bpf_map__fd(map), &key, buffer))
        fail(RUN_FAILED, "map %s, entry %u: %s", bpf_map__name(map), key, strerror(errno));
    return per_cpu(map) ? buffer + copy_bytes(map) * cpu : buffer;
}

static void dump(struct bpf_object *object) {
    char name[NAME_BYTES] = {};
    uint32_t length = read_number(false);
    if (length >= sizeof name) fail(NOT_UNDERSTOOD, "a name of %u bytes", length);
    read_bytes(name, length);
    struct bpf_map *map = bpf_object__find_map_by_name(object, name);
    if (!map) {
        write_number(0);
        write_number(0);
        return;
    }
    write_number(bpf_map__max_entries(map));
    write_number(bpf_map__value_size(map));
    char *buffer = entry_buffer(map);
    for (uint32_t key = 0; key < bpf_map__max_entries(map); key++)
        write_bytes(read_entry(map, key, buffer), bpf_map__value_size(map));
    free(buffer);
}

// What the last run sent: the range of letters is in thunder_sent.
struct letters {
    struct bpf_map *sent, *map;
    char *sent_buffer, *buffer;
};

static struct letters find_letters(struct bpf_object *object) {
    struct letters letters = {
        .sent = bpf_object__find_map_by_name(object, "thunder_sent"),
        .map = bpf_object__find_map_by_name(object, "thunder_letters"),
    };
    if (letters.sent && letters.map) {
        letters.sent_buffer = entry_buffer(letters.sent);
        letters.buffer = entry_buffer(letters.map);
    }
    return letters;
}

static void write_letters(const struct letters *letters) {
    struct {
        uint32_t first, count;
    } range = {};
    if (letters->buffer) memcpy(&range, read_entry(letters->sent, 0, letters->sent_buffer), sizeof range);
    write_number(range.count);
    for (uint32_t i = 0; i < range.count; i++)
        write_bytes(read_entry(letters->map, range.first + i, letters->buffer), bpf_map__value_size(letters->map));
}

static void run(struct bpf_object *object, const char *name, const struct letters *letters) {
    struct bpf_program *program = bpf_object__find_program_by_name(object, name);
    uint32_t length = read_number(false), count = read_number(false);
    if (!program || length > LARGEST_PACKET) fail(NOT_UNDERSTOOD, "program %s, packets of %u bytes", name, length);
    char *packets = allocate((size_t)length * count), *out = allocate(length);
    // All packets are read before the first answer, so that neither side waits for the other.
    read_bytes(packets, (size_t)length * count);
    for (uint32_t i = 0; i < count; i++) {
        LIBBPF_OPTS(bpf_test_run_opts, test, .data_in = packets + (size_t)length * i, .data_size_in = length,
                    .data_out = out, .data_size_out = length, .repeat = 1);
        if (bpf_prog_test_run_opts(bpf_program__fd(program), &test))
            fail(RUN_FAILED, "%s: %s", name, strerror(errno));
        write_number(test.retval);
        write_bytes(out, length);
        write_letters(letters);
    }
    free(packets);
    free(out);
}

static void stay_on_this_cpu(void) {
    cpu_set_t set;
    cpu = sched_getcpu();
    CPU_ZERO(&set);
    CPU_SET(cpu, &set);
    if (sched_setaffinity(0, sizeof set, &set)) fail(NO_RESOURCE, "CPU %u: %s", cpu, strerror(errno));
}

int main(int argc, char **argv) {
    static char input[IO_BUFFER], output[IO_BUFFER];
    struct rlimit unlimited = {RLIM_INFINITY, RLIM_INFINITY};
    if (argc != 2) fail(USAGE, "runner OBJECT");
    setvbuf(stdin, input, _IOFBF, sizeof input);
    setvbuf(stdout, output, _IOFBF, sizeof output);
    libbpf_set_print(print_warnings);
    // Kernels before 5.11 count maps as locked memory; where that is not allowed the load says so.
    setrlimit(RLIMIT_MEMLOCK, &unlimited);
    stay_on_this_cpu();
    // With a buffer of ours libbpf does not load again and again into larger ones.
    char *log = allocate(LOG_BUFFER);
    LIBBPF_OPTS(bpf_object_open_opts, options, .kernel_log_buf = log, .kernel_log_size = LOG_BUFFER);
    struct bpf_object *object = bpf_object__open_file(argv[1], &options);
    if (!object) fail(LOAD_FAILED, "open: %s", strerror(errno));
    int error = bpf_object__load(object);
    if (error) {
        print_log(log);
        fail(LOAD_FAILED, "load: %s", strerror(-error));
    }
    free(log);
    struct letters letters = find_letters(object);
    write_number(1);
    for (;;) {
        if (fflush(stdout)) fail(NO_RESOURCE, "output: %s", strerror(errno));
        uint32_t request = read_number(true);
        switch (request) {
        case RUN: run(object, "thunder_record", &letters); break;
        case DUMP: dump(object); break;
        case RECEIVE: run(object, "thunder_receive", &letters); break;
        default: fail(NOT_UNDERSTOOD, "request %u", request);
        }
    }
}

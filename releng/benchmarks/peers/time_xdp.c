// SPDX-License-Identifier: Apache-2.0
//
// Times XDP programs against each other (BPF_PROG_TEST_RUN with repeat), one after the other in every round, so that a
// busy machine disturbs all of them alike.
//
//   time_xdp ROUNDS REPEAT OBJECT PROGRAM PACKETS [OBJECT PROGRAM PACKETS]...
//
// PACKETS holds packets of one length, each behind its length (32 bits). Standard output has a line for each program and
// packet: the program's and the packet's number, the return value of a single run, and the nanoseconds of each round.
// Exit status: 0 done, 1 an object does not load, 2 usage, 3 a run failed, 4 packets cannot be read.
#define _GNU_SOURCE
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <sched.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { LOAD_FAILED = 1, USAGE, RUN_FAILED, NO_PACKETS };
enum { MOST_SUBJECTS = 16, MOST_PACKETS = 64, LARGEST_PACKET = 3520, ARGUMENTS = 3 };

struct packet {
	uint32_t length;
	unsigned char bytes[LARGEST_PACKET];
};

struct subject {
	int program;
	unsigned packets;
	struct packet *packet;
};

static void fail(int status, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputc('\n', stderr);
	exit(status);
}

static int load(const char *file, const char *name)
{
	struct bpf_object *object = bpf_object__open_file(file, NULL);
	struct bpf_program *program = object ? bpf_object__find_program_by_name(object, name) : NULL;

	if (!program || bpf_object__load(object))
		fail(LOAD_FAILED, "%s: program %s does not load", file, name);
	return bpf_program__fd(program);
}

static struct subject read_subject(char **arguments)
{
	struct subject subject = {load(arguments[0], arguments[1]), 0, calloc(MOST_PACKETS, sizeof(struct packet))};
	FILE *file = fopen(arguments[2], "rb");

	if (!file || !subject.packet)
		fail(NO_PACKETS, "%s cannot be read", arguments[2]);
	while (subject.packets < MOST_PACKETS) {
		struct packet *packet = &subject.packet[subject.packets];

		if (fread(&packet->length, sizeof packet->length, 1, file) != 1)
			break;
		if (packet->length > LARGEST_PACKET || fread(packet->bytes, packet->length, 1, file) != 1)
			fail(NO_PACKETS, "%s is cut short", arguments[2]);
		subject.packets++;
	}
	fclose(file);
	return subject;
}

static struct bpf_test_run_opts run(const struct subject *subject, const struct packet *packet, int repeat)
{
	static unsigned char out[LARGEST_PACKET + 512];
	LIBBPF_OPTS(bpf_test_run_opts, test, .data_in = packet->bytes, .data_size_in = packet->length, .data_out = out,
		    .data_size_out = sizeof out, .repeat = repeat);

	if (bpf_prog_test_run_opts(subject->program, &test))
		fail(RUN_FAILED, "a test run failed");
	return test;
}

// A process that moves between cores measures the move.
static void stay_on_this_cpu(void)
{
	cpu_set_t one;

	CPU_ZERO(&one);
	CPU_SET(sched_getcpu(), &one);
	sched_setaffinity(0, sizeof one, &one);
}

int main(int argc, char **argv)
{
	int subjects = (argc - 3) / ARGUMENTS;

	if (argc < 3 + ARGUMENTS || (argc - 3) % ARGUMENTS || subjects > MOST_SUBJECTS || atoi(argv[1]) < 1 || atoi(argv[2]) < 1)
		fail(USAGE, "time_xdp ROUNDS REPEAT OBJECT PROGRAM PACKETS [OBJECT PROGRAM PACKETS]...");

	int rounds = atoi(argv[1]), repeat = atoi(argv[2]);
	struct subject subject[MOST_SUBJECTS];
	uint32_t *times[MOST_SUBJECTS];

	for (int i = 0; i < subjects; i++) {
		subject[i] = read_subject(argv + 3 + i * ARGUMENTS);
		times[i] = calloc(subject[i].packets, rounds * sizeof(uint32_t));
	}
	stay_on_this_cpu();
	for (int round = 0; round < rounds; round++)
		for (unsigned packet = 0; packet < MOST_PACKETS; packet++)
			for (int i = 0; i < subjects; i++)
				if (packet < subject[i].packets)
					times[i][packet * rounds + round] =
						run(&subject[i], &subject[i].packet[packet], repeat).duration;
	for (int i = 0; i < subjects; i++)
		for (unsigned packet = 0; packet < subject[i].packets; packet++) {
			printf("%d %u %u", i, packet, run(&subject[i], &subject[i].packet[packet], 1).retval);
			for (int round = 0; round < rounds; round++)
				printf(" %u", times[i][packet * rounds + round]);
			putchar('\n');
		}
	return 0;
}

// Sends and captures Ethernet frames in the network namespace that it runs in. Requests come from standard input, answers
// go to standard output; numbers are 32 bits in the machine's byte order.
//
//   wire
//
//   start                             answers the process' number
//   1, length, name                   listens at an interface; answers its index
//   2, port                           listens at a UDP port; answers 1
//   3, index, length, frame           sends a frame through an interface; answers 1
//   4, frames, milliseconds           waits for so many frames, and no longer than that; answers how many there are,
//                                     and for each: interface, mark, length, bytes; 0 for the interface of a datagram
//
// Exit status: 0 done, 1 something failed (standard error says what).
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <linux/ethtool.h>
#include <linux/if_packet.h>
#include <linux/sockios.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#ifndef SO_RCVMARK
#define SO_RCVMARK 75
#endif

enum { LISTEN = 1, LISTEN_UDP, SEND, AWAIT };
enum { PORTS = 16, FRAMES = 256, FRAME_BYTES = 2048 };

struct frame {
    uint32_t interface, mark, length;
    char bytes[FRAME_BYTES];
};

static struct pollfd sockets[PORTS];
static uint32_t interfaces[PORTS];
static int ports;
static struct frame frames[FRAMES];

static void check(int good, const char *what) {
    if (good) return;
    perror(what);
    exit(1);
}

static uint32_t read_number(void) {
    uint32_t number;
    if (fread(&number, sizeof number, 1, stdin) != 1) exit(0);
    return number;
}

static void read_bytes(void *bytes, size_t size) {
    check(fread(bytes, 1, size, stdin) == size, "a request ends early");
}

static void write_number(uint32_t number) {
    fwrite(&number, sizeof number, 1, stdout);
}

static void add(int socket, uint32_t interface) {
    check(ports < PORTS, "ports");
    sockets[ports] = (struct pollfd){.fd = socket, .events = POLLIN};
    interfaces[ports++] = interface;
}

static void listen_at_interface(void) {
    char name[IF_NAMESIZE] = {};
    uint32_t length = read_number();
    check(length < sizeof name, "a name");
    read_bytes(name, length);
    int one = 1, index = if_nametoindex(name), fd = socket(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL));
    struct sockaddr_ll address = {.sll_family = AF_PACKET, .sll_protocol = htons(ETH_P_ALL), .sll_ifindex = index};
    check(index && fd >= 0, name);
    check(!setsockopt(fd, SOL_PACKET, PACKET_IGNORE_OUTGOING, &one, sizeof one), "PACKET_IGNORE_OUTGOING");
    check(!bind(fd, (struct sockaddr *)&address, sizeof address), "bind");
    // A virtual Ethernet takes frames from XDP only while it polls, which GRO makes it do.
    struct ethtool_value gro = {.cmd = ETHTOOL_SGRO, .data = 1};
    struct ifreq request = {.ifr_data = (char *)&gro};
    memcpy(request.ifr_name, name, sizeof name);
    check(!ioctl(fd, SIOCETHTOOL, &request), "ETHTOOL_SGRO");
    add(fd, index);
    write_number(index);
}

static void listen_at_port(void) {
    int one = 1, fd = socket(AF_INET, SOCK_DGRAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(read_number())};
    check(fd >= 0 && !bind(fd, (struct sockaddr *)&address, sizeof address), "bind");
    check(!setsockopt(fd, SOL_SOCKET, SO_RCVMARK, &one, sizeof one), "SO_RCVMARK");
    add(fd, 0);
    write_number(1);
}

static void send_frame(void) {
    uint32_t index = read_number(), length = read_number();
    char frame[FRAME_BYTES];
    check(length <= sizeof frame, "a frame");
    read_bytes(frame, length);
    for (int i = 0; i < ports; i++)
        if (interfaces[i] == index) check(send(sockets[i].fd, frame, length, 0) == (ssize_t)length, "send");
    write_number(1);
}

static void capture(int port, struct frame *frame) {
    char control[CMSG_SPACE(sizeof frame->mark)];
    struct iovec bytes = {frame->bytes, sizeof frame->bytes};
    struct msghdr message = {.msg_iov = &bytes, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
    ssize_t length = recvmsg(sockets[port].fd, &message, 0);
    check(length >= 0, "recvmsg");
    frame->interface = interfaces[port];
    frame->length = length;
    frame->mark = 0;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    if (header && header->cmsg_level == SOL_SOCKET) memcpy(&frame->mark, CMSG_DATA(header), sizeof frame->mark);
}

static int64_t milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

static void await(void) {
    uint32_t wanted = read_number(), count = 0;
    int64_t end = milliseconds() + read_number(), left;
    check(wanted <= FRAMES, "frames");
    while (count < wanted && (left = end - milliseconds()) > 0) {
        check(poll(sockets, ports, left) >= 0, "poll");
        for (int i = 0; i < ports && count < wanted; i++)
            if (sockets[i].revents & POLLIN) capture(i, &frames[count++]);
    }
    write_number(count);
    for (uint32_t i = 0; i < count; i++) {
        write_number(frames[i].interface);
        write_number(frames[i].mark);
        write_number(frames[i].length);
        fwrite(frames[i].bytes, 1, frames[i].length, stdout);
    }
}

int main(void) {
    write_number(getpid());
    for (;;) {
        check(!fflush(stdout), "output");
        switch (read_number()) {
        case LISTEN: listen_at_interface(); break;
        case LISTEN_UDP: listen_at_port(); break;
        case SEND: send_frame(); break;
        case AWAIT: await(); break;
        default: check(0, "a request is not understood");
        }
    }
}

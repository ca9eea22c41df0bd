/*
 * Stands in for FTDI's D2XX library in tests: two adapters of four channels, of which channel C of the first and of the second
 * are joined by a null modem. It is as strict as the real one: a line that is not set up carries nothing, and a channel opens once.
 * Tests unplug the first adapter through standin_unplug.
 */
#include <pthread.h>
#include <string.h>
#include <time.h>

typedef unsigned int DWORD;
typedef struct {
    DWORD flags, type, id, location;
    char serial[16], description[64];
    void *handle;
} Node;

typedef struct {
    int opened, baud, bits, flow, latency, read_timeout, rts, dtr;
    unsigned char queue[65536];
    int first, count;
} Channel;

enum { OK, INVALID_HANDLE, DEVICE_NOT_FOUND, DEVICE_NOT_OPENED, IO_ERROR, INVALID_PARAMETER = 6 };
enum { CHANNELS = 8 };

static Channel channels[CHANNELS];
static int unplugged;
static int same_serial;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;

void standin_unplug(int now) { pthread_mutex_lock(&lock); unplugged = now; pthread_cond_broadcast(&changed); pthread_mutex_unlock(&lock); }
void standin_same_serial(int now) { same_serial = now; }
int standin_is_open(int i) { return channels[i].opened; }

static DWORD location_of(int i) { return 0x2310 + (i / 4) * 0x10 + i % 4 + 1; }
static void serial_of(int i, char *to) { strcpy(to, i < 4 || same_serial ? "AS0001A" : "AS0002A"); to[6] = 'A' + i % 4; }
static int hidden(int i) { return i < 4 && unplugged; }

static int ready(Channel *c) {
    return c->opened && c->baud == 921600 && c->bits == 8 && c->flow == 0x100 && c->latency == 1 && c->rts && c->dtr;
}

DWORD FT_CreateDeviceInfoList(DWORD *count) { *count = unplugged ? 4 : CHANNELS; return OK; }

DWORD FT_GetDeviceInfoList(Node *nodes, DWORD *count) {
    DWORD n = 0;
    for (int i = 0; i < CHANNELS; i++) {
        if (hidden(i)) continue;
        Node *node = &nodes[n++];
        memset(node, 0, sizeof *node);
        if (channels[i].opened) { node->flags = 1; continue; } /* nothing is told of what is open */
        node->type = 7;
        node->id = 0x04036011;
        node->location = location_of(i);
        serial_of(i, node->serial);
        strcpy(node->description, "MSFT MT3620 Std Interface ?");
        node->description[strlen(node->description) - 1] = 'A' + i % 4;
    }
    *count = n;
    return OK;
}

DWORD FT_OpenEx(void *what, DWORD kind, void **handle) {
    for (int i = 0; i < CHANNELS; i++) {
        char serial[16];
        serial_of(i, serial);
        int same = kind == 1 ? strcmp(what, serial) == 0 : kind == 4 && (DWORD)(size_t)what == location_of(i);
        if (!same || hidden(i)) continue;
        if (channels[i].opened) return DEVICE_NOT_OPENED;
        memset(&channels[i], 0, sizeof channels[i]);
        channels[i].opened = 1;
        *handle = &channels[i];
        return OK;
    }
    return DEVICE_NOT_FOUND;
}

DWORD FT_Close(Channel *c) { c->opened = 0; return OK; }
DWORD FT_SetBaudRate(Channel *c, DWORD baud) { if (baud > 12000000) return INVALID_PARAMETER; c->baud = baud; return OK; }
DWORD FT_SetDataCharacteristics(Channel *c, unsigned char bits, unsigned char stop, unsigned char parity) { c->bits = stop || parity ? 0 : bits; return OK; }
DWORD FT_SetFlowControl(Channel *c, unsigned short flow, unsigned char on, unsigned char off) { c->flow = flow; return OK; }
DWORD FT_SetTimeouts(Channel *c, DWORD read, DWORD write) { c->read_timeout = read; return OK; }
DWORD FT_SetLatencyTimer(Channel *c, unsigned char millis) { c->latency = millis; return OK; }
DWORD FT_SetRts(Channel *c) { c->rts = 1; return OK; }
DWORD FT_SetDtr(Channel *c) { c->dtr = 1; return OK; }

DWORD FT_Purge(Channel *c, DWORD mask) {
    pthread_mutex_lock(&lock);
    c->count = 0;
    pthread_mutex_unlock(&lock);
    return OK;
}

static int gone(Channel *c) { return !c->opened || hidden(c - channels); }

DWORD FT_GetQueueStatus(Channel *c, DWORD *count) {
    pthread_mutex_lock(&lock);
    *count = c->count;
    pthread_mutex_unlock(&lock);
    return gone(c) ? IO_ERROR : OK;
}

DWORD FT_Read(Channel *c, unsigned char *to, DWORD wanted, DWORD *done) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += c->read_timeout * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000L;
    until.tv_nsec %= 1000000000L;
    pthread_mutex_lock(&lock);
    while (!gone(c) && c->count < (int)wanted && pthread_cond_timedwait(&changed, &lock, &until) == 0) {}
    int n = c->count < (int)wanted ? c->count : (int)wanted;
    for (int i = 0; i < n; i++) { to[i] = c->queue[c->first]; c->first = (c->first + 1) % sizeof c->queue; }
    c->count -= n;
    *done = n;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
    return gone(c) ? IO_ERROR : OK;
}

DWORD FT_Write(Channel *c, unsigned char *from, DWORD length, DWORD *done) {
    int i = c - channels;
    Channel *peer = &channels[i < 4 ? i + 4 : i - 4];
    DWORD n = 0;
    pthread_mutex_lock(&lock);
    while (!gone(c) && ready(c) && ready(peer) && n < length && peer->count < (int)sizeof peer->queue) {
        peer->queue[(peer->first + peer->count++) % sizeof peer->queue] = from[n++];
    }
    if (n == 0 && !gone(c)) { /* flow control: wait a little, then tell that nothing went */
        struct timespec until;
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_nsec += 10000000L;
        until.tv_sec += until.tv_nsec / 1000000000L;
        until.tv_nsec %= 1000000000L;
        pthread_cond_timedwait(&changed, &lock, &until);
    }
    *done = n;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
    return gone(c) ? IO_ERROR : OK;
}

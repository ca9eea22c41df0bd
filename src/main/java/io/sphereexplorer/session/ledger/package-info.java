/**
 * The record of steps that cannot be undone: claims, new tenants, changes of the manufacturing state. Each is written
 * down, on the disk, before its request leaves, and its outcome after; so after a crash it is known what has to be
 * looked up before anything is repeated. The lines are chained by hashes, so that a change of one shows. Below it
 * stands device; above it the commands that take such steps.
 *
 * <p>The chain holds against mistakes, damage and edited lines. It has no key, so it cannot hold against somebody who
 * writes all of it anew, nor tell a folder that was emptied from a new one.
 */
@NullMarked
package io.sphereexplorer.session.ledger;

import org.jspecify.annotations.NullMarked;

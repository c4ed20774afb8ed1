/** What a meeting fixes: its berita acara, version by version, and what differs between them. */
@NullMarked
package id.balai.musrenbang.meeting.minutes;

import org.jspecify.annotations.NullMarked;

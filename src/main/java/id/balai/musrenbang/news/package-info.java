/** What people hear of proposals that are theirs, that they support or that they follow. */
@NullMarked
package id.balai.musrenbang.news;

import org.jspecify.annotations.NullMarked;

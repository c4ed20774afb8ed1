/** Surveys: what officers found at the place of a proposal. They know it by its identifier only. */
@NullMarked
package id.balai.musrenbang.survey;

import org.jspecify.annotations.NullMarked;

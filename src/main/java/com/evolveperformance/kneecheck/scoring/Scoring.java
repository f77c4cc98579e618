package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.questionnaire.Answers;

/** Works out the scores. */
public interface Scoring {

    Scorecard score(Answers answers);

    Load load(Answers answers);
}

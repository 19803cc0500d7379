namespace Mingtang.Search.Answers;

/// <summary>What is measured of a passage, each about 0 to 1.</summary>
internal enum PassageFeature
{
    Terms, Item, Said, Sentence, Heading, Title, TitleShare, Fact, FactNear, InForce, Elsewhere, Opening, Runs, Penalising, Local, ItemSaid, Unit, Letters, Referred,
    PenaltyReferred, Around, Both, Here, Chapter, Window, Deed, Dense, Recent, Statute, Scope, Bound, Assigns, TextShare, Lead, Matter, MatterAmount, LettersSentence,
    LettersTitle, Told, ToldSentence, ToldTitle, ToldFact, ToldLocal, ToldBoth, Near, NearSentence, NearTitle, NearLocal, NearBoth,
}

/// <summary>What each is worth: learned from every judged question that was seen (tune ask), and measured on laws held out.</summary>
internal static class PassageWeights
{
    public static float[] Ask { get; set; } =
    [
        /* Terms */ 3.46f, /* Item */ 1.55f, /* Said */ 1.31f, /* Sentence */ 1.19f, /* Heading */ 0.89f, /* Title */ 0.82f, /* TitleShare */ 1.25f, /* Fact */ 0.88f,
        /* FactNear */ 0.86f, /* InForce */ 4.02f, /* Elsewhere */ -0.01f, /* Opening */ -0.01f, /* Runs */ -0.7f, /* Penalising */ -1.54f, /* Local */ 1.4f,
        /* ItemSaid */ 1.27f, /* Unit */ 3.84f, /* Letters */ -0.6f, /* Referred */ 0.04f, /* PenaltyReferred */ 0.4f, /* Around */ 0.82f, /* Both */ 0.86f, /* Here */ 1.3f,
        /* Chapter */ 0.77f, /* Window */ 1.67f, /* Deed */ 1.56f, /* Dense */ 3.88f, /* Recent */ -0.71f, /* Statute */ 0.43f, /* Scope */ 0.18f, /* Bound */ 2.91f,
        /* Assigns */ 0.89f, /* TextShare */ -1.15f, /* Lead */ 0.32f, /* Matter */ 1.57f, /* MatterAmount */ 0.43f, /* LettersSentence */ 1.71f, /* LettersTitle */ 1.23f,
        /* Told */ 0.93f, /* ToldSentence */ 3.44f, /* ToldTitle */ 1.7f, /* ToldFact */ 2.55f, /* ToldLocal */ 2.43f, /* ToldBoth */ 0.48f, /* Near */ 1.6f,
        /* NearSentence */ 3.25f, /* NearTitle */ 0.22f, /* NearLocal */ 1.44f, /* NearBoth */ -0.03f,
    ];
}

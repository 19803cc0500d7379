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
        /* Terms */ 3.28f, /* Item */ 1.19f, /* Said */ 1.83f, /* Sentence */ 1.4f, /* Heading */ 1.22f, /* Title */ 1.56f, /* TitleShare */ 1.37f, /* Fact */ 0.4f,
        /* FactNear */ 1.16f, /* InForce */ 3.5f, /* Elsewhere */ 0.03f, /* Opening */ -0.18f, /* Runs */ -0.26f, /* Penalising */ -1.29f, /* Local */ 2.04f,
        /* ItemSaid */ 0.12f, /* Unit */ 3.17f, /* Letters */ -0.07f, /* Referred */ 0.48f, /* PenaltyReferred */ 0.74f, /* Around */ 0.63f, /* Both */ 1f,
        /* Here */ 1.29f, /* Chapter */ 0.87f, /* Window */ 1.25f, /* Deed */ 1.7f, /* Dense */ 3.83f, /* Recent */ -0.64f, /* Statute */ 0.21f, /* Scope */ 0.28f,
        /* Bound */ 2.13f, /* Assigns */ 0.47f, /* TextShare */ -0.51f, /* Lead */ 0.33f, /* Matter */ 0.98f, /* MatterAmount */ 0.51f, /* LettersSentence */ 1.94f,
        /* LettersTitle */ 1.32f, /* Told */ 1.02f, /* ToldSentence */ 2.95f, /* ToldTitle */ 1.87f, /* ToldFact */ 2.41f, /* ToldLocal */ 2.23f,
        /* ToldBoth */ -0.17f, /* Near */ 0.96f, /* NearSentence */ 2.34f, /* NearTitle */ 0.46f, /* NearLocal */ 1.7f, /* NearBoth */ 0.79f,
    ];
}

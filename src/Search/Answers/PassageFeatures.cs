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
        /* Terms */ 3.68f, /* Item */ 0.87f, /* Said */ 1.61f, /* Sentence */ 1.17f, /* Heading */ 1.19f, /* Title */ 1.55f, /* TitleShare */ 1.26f, /* Fact */ 0.37f,
        /* FactNear */ 1.04f, /* InForce */ 3.36f, /* Elsewhere */ 0.03f, /* Opening */ -0.19f, /* Runs */ -0.44f, /* Penalising */ -1.28f, /* Local */ 2f,
        /* ItemSaid */ 0.42f, /* Unit */ 3.28f, /* Letters */ -0.23f, /* Referred */ 0.45f, /* PenaltyReferred */ 0.58f, /* Around */ 0.42f, /* Both */ 1.15f,
        /* Here */ 1.3f, /* Chapter */ 0.96f, /* Window */ 1.38f, /* Deed */ 1.59f, /* Dense */ 3.76f, /* Recent */ -0.69f, /* Statute */ 0.29f, /* Scope */ 0.25f,
        /* Bound */ 2.03f, /* Assigns */ 0.46f, /* TextShare */ -0.29f, /* Lead */ 0.26f, /* Matter */ 1.13f, /* MatterAmount */ 0.37f, /* LettersSentence */ 1.78f,
        /* LettersTitle */ 1.38f, /* Told */ 1.09f, /* ToldSentence */ 3.06f, /* ToldTitle */ 1.78f, /* ToldFact */ 2.43f, /* ToldLocal */ 2.18f,
        /* ToldBoth */ 0.02f, /* Near */ 0.9f, /* NearSentence */ 2.2f, /* NearTitle */ 0.4f, /* NearLocal */ 1.64f, /* NearBoth */ 0.46f,
    ];
}

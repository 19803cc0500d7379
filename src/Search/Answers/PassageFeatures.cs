namespace Mingtang.Search.Answers;

/// <summary>What is measured of a passage, each about 0 to 1.</summary>
internal enum PassageFeature
{
    Terms, Item, Said, Sentence, Heading, Title, TitleShare, Fact, FactNear, InForce, Elsewhere, Opening, Runs, Penalising, Local, ItemSaid, Unit, Letters, Referred, PenaltyReferred, Around, Both, Here, Chapter, Window, Deed, Dense, Recent, Statute, Scope, Bound, Assigns, TextShare, Lead, Matter, MatterAmount,
}

/// <summary>What each is worth: learned from every judged question that was seen (tune ask), and measured on laws held out.</summary>
internal static class PassageWeights
{
    public static float[] Ask { get; set; } =
    [
        /* Terms */ 3.15f, /* Item */ 0.99f, /* Said */ 2.12f, /* Sentence */ 2.02f, /* Heading */ 0.56f, /* Title */ 0.37f, /* TitleShare */ 1.22f, /* Fact */ 1.66f, /* FactNear */ 1.33f,
        /* InForce */ 2.2f, /* Elsewhere */ 0.08f, /* Opening */ -0.34f, /* Runs */ 0.56f, /* Penalising */ -1.11f, /* Local */ 1.69f, /* ItemSaid */ 1.13f, /* Unit */ 2.86f, /* Letters */ 4.9f,
        /* Referred */ 0.06f, /* PenaltyReferred */ 0.23f, /* Around */ 0.1f, /* Both */ 0.87f, /* Here */ 0.73f, /* Chapter */ 0.83f, /* Window */ 1.95f, /* Deed */ 1.56f, /* Dense */ 3.1f,
        /* Recent */ -0.47f, /* Statute */ 0.06f, /* Scope */ 0.13f, /* Bound */ 1.64f, /* Assigns */ 0.73f, /* TextShare */ 0.44f, /* Lead */ 0.17f, /* Matter */ 1.28f, /* MatterAmount */ 0.69f,
    ];
}

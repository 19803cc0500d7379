namespace Mingtang.Search.Answers;

/// <summary>What is measured of a passage, each about 0 to 1.</summary>
internal enum PassageFeature
{
    Terms, Item, Said, Sentence, Heading, Title, TitleShare, Fact, FactNear, InForce, Elsewhere, Opening, Runs, Penalising, Local, ItemSaid, Unit,
}

/// <summary>What each is worth: found on the tuning half of the judged questions.</summary>
internal static class PassageWeights
{
    public static float[] Ask { get; set; } =
    [
        /* Terms */ 0.8f, /* Item */ 0.25f, /* Said */ 0.2f, /* Sentence */ 0.4f, /* Heading */ 0f, /* Title */ 0.1f, /* TitleShare */ 0.5f, /* Fact */ 0.35f, /* FactNear */ 0.35f,
        /* InForce */ 0.5f, /* Elsewhere */ -0.1f, /* Opening */ -0.05f, /* Runs */ 0.3f, /* Penalising */ -0.08f, /* Local */ 0.8f, /* ItemSaid */ 0.25f, /* Unit */ 0.9f,
    ];
}

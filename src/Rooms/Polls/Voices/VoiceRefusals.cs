using Mingtang.Kernel;

namespace Mingtang.Polls.Voices;

internal static class VoiceRefusals
{
    public static readonly Refusal TooManyFromHere = new("polls.too-many-from-here", "您所在的网络今天对这一事项的投票已满，请明天再来，或换用其他网络。");

    public static readonly Refusal NoDevice = new("polls.no-device", "请允许本站使用 Cookie 后再提交：它只用来保证一人一票，不记录您是谁。");
}

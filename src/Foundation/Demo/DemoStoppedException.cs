using Mingtang.Kernel;

namespace Mingtang.Foundation.Demo;

/// <summary>A seed whose acts the house itself refuses: nothing of it was kept, and half a demo is not started.</summary>
public sealed class DemoStoppedException(string seed, RefusedOutcomeException refused)
    : Exception($"演示数据「{seed}」没有填成，这一部分已全部撤销，程序没有启动。原因：{string.Concat(refused.Refusals.Select(reason => $"{reason.Message}（{reason.Code}）"))}", refused);

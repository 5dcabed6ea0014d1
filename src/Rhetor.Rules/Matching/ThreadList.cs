namespace Rhetor.Rules.Matching;

/// <summary>The states of a simulation at one position, in the order of their priority: a sparse set that is emptied in no time.</summary>
internal sealed class ThreadList
{
    private int[] _stamps = new int[64];
    private int[] _pcs = new int[64];
    private int[] _slots = new int[64];
    private int _slotCount = 1;
    private int _stamp;

    public int Count { get; private set; }

    public void Prepare(int instructions, int slots)
    {
        if (_stamps.Length < instructions)
        {
            _stamps = new int[instructions * 2];
            _pcs = new int[instructions * 2];
        }

        if (_slots.Length < instructions * slots) _slots = new int[instructions * slots * 2];
        _slotCount = slots;
        if (_stamp > int.MaxValue / 2)
        {
            Array.Clear(_stamps);
            _stamp = 0;
        }

        Clear();
    }

    public void Clear()
    {
        Count = 0;
        _stamp++;
    }

    /// <summary>Whether a step is reached for the first time.</summary>
    public bool Enter(int pc)
    {
        if (_stamps[pc] == _stamp) return false;
        _stamps[pc] = _stamp;
        return true;
    }

    public void Push(int pc, int[] slots)
    {
        _pcs[Count] = pc;
        Array.Copy(slots, 0, _slots, Count * _slotCount, _slotCount);
        Count++;
    }

    public int Pc(int index) => _pcs[index];

    public int Start(int index) => _slots[index * _slotCount];

    public void CopySlots(int index, int[] target) => Array.Copy(_slots, index * _slotCount, target, 0, _slotCount);
}

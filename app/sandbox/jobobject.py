"""Windows: what a child starts dies with it, and the child with the program.

A job object whose last handle closes kills all processes within; the program's death closes it.
"""

import ctypes
import sys

_KILL_ON_CLOSE = 0x2000
_EXTENDED_LIMITS = 9
_SET_QUOTA_AND_TERMINATE = 0x0100 | 0x0001


class _Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION"""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION"""

    _fields_ = (
        ("BasicLimitInformation", _Basic),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


class JobObject:
    """Holds one child; without effect on other systems, or where Windows refuses."""

    def __init__(self, pid: int) -> None:
        self._handle = 0
        if sys.platform == "win32":
            kernel = _kernel()
            self._handle = kernel.CreateJobObjectW(None, None) or 0
            limits = _Extended()
            limits.BasicLimitInformation.LimitFlags = _KILL_ON_CLOSE
            kernel.SetInformationJobObject(
                self._handle, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
            )
            process = kernel.OpenProcess(_SET_QUOTA_AND_TERMINATE, 0, pid)
            if process:
                kernel.AssignProcessToJobObject(self._handle, process)
                kernel.CloseHandle(process)

    def close(self) -> None:
        """Kills what is still in it."""
        handle, self._handle = self._handle, 0
        if sys.platform == "win32" and handle:
            _kernel().CloseHandle(handle)


if sys.platform == "win32":

    def _kernel() -> ctypes.WinDLL:
        """Handles are pointers: without these declarations 64-bit ones would be cut."""
        kernel = ctypes.WinDLL("kernel32")
        handle, number = ctypes.c_void_p, ctypes.c_uint32
        kernel.CreateJobObjectW.restype = handle
        kernel.CreateJobObjectW.argtypes = (handle, ctypes.c_wchar_p)
        kernel.SetInformationJobObject.argtypes = (handle, ctypes.c_int, handle, number)
        kernel.OpenProcess.restype = handle
        kernel.OpenProcess.argtypes = (number, ctypes.c_int, number)
        kernel.AssignProcessToJobObject.argtypes = (handle, handle)
        kernel.CloseHandle.argtypes = (handle,)
        return kernel
